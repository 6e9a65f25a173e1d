'use client'

import { Switch as Radix } from 'radix-ui'
import { type ReactNode, useId } from 'react'

interface SwitchProps {
  label: string
  hint?: ReactNode
  checked: boolean
  onChange(checked: boolean): void
}

/** Something that is on or off, with its name before it; the whole row can be pressed. */
export function Switch({ label, hint, checked, onChange }: SwitchProps) {
  const id = useId()
  return (
    <div className="flex min-h-11 items-center gap-4">
      <label htmlFor={id} className="min-w-0 grow cursor-pointer py-1.5">
        <span className="block font-medium text-sm">{label}</span>
        {hint !== undefined && (
          <span id={`${id}-hint`} className="block text-ink-soft text-sm">
            {hint}
          </span>
        )}
      </label>
      <Radix.Root
        id={id}
        checked={checked}
        onCheckedChange={onChange}
        aria-describedby={hint === undefined ? undefined : `${id}-hint`}
        className="grid h-11 w-14 shrink-0 items-center"
      >
        <span
          aria-hidden
          className="flex h-7 w-12 items-center rounded-full border border-edge bg-sunken px-0.5 transition-colors [[data-state=checked]>&]:border-now-text [[data-state=checked]>&]:bg-now"
        >
          <Radix.Thumb className="size-5.5 rounded-full border border-edge bg-raised transition-transform data-[state=checked]:translate-x-5" />
        </span>
      </Radix.Root>
    </div>
  )
}
