'use client'

import clsx from 'clsx'
import { type ComponentProps, type ReactNode, useId } from 'react'

interface FieldProps extends Omit<ComponentProps<'input'>, 'id'> {
  label: string
  /** What is wrong with what was entered; said beside the field and tied to it. */
  error?: string | undefined
  /** What is good to know before anything is wrong. */
  hint?: ReactNode
  /** Inside the field, before what is typed. */
  before?: ReactNode
  /** Inside the field, after what is typed. */
  after?: ReactNode
}

export function Field({ label, error, hint, before, after, className, ...input }: FieldProps) {
  const id = useId()
  const told = error !== undefined || hint !== undefined
  return (
    <div className={clsx('flex flex-col gap-1.5', className)}>
      <label htmlFor={id} className="font-medium text-sm">
        {label}
      </label>
      <div
        className={clsx(
          'flex min-h-12 items-center gap-2 rounded-xl border bg-raised px-3.5 transition-colors',
          'focus-within:outline-2 focus-within:outline-offset-1',
          error === undefined
            ? 'border-edge focus-within:outline-accent-text'
            : 'border-danger-text focus-within:outline-danger-text',
        )}
      >
        {before}
        <input
          {...input}
          id={id}
          aria-invalid={error !== undefined}
          aria-describedby={told ? `${id}-note` : undefined}
          className="h-11 w-full min-w-0 bg-transparent text-base tabular-nums outline-none placeholder:text-ink-soft"
        />
        {after}
      </div>
      {/* The live region is there before it speaks, so that it is heard. */}
      <p
        id={`${id}-note`}
        aria-live="polite"
        className={clsx('text-sm empty:hidden', error === undefined ? 'text-ink-soft' : 'text-danger-text')}
      >
        {error ?? hint}
      </p>
    </div>
  )
}
