'use client'

import { LoaderCircle } from 'lucide-react'
import type { ComponentProps, MouseEvent } from 'react'
import { type ButtonSize, type ButtonVariant, buttonStyle } from './button-style'
import { Tooltip } from './tooltip'

export interface ButtonProps extends Omit<ComponentProps<'button'>, 'disabled'> {
  variant?: ButtonVariant
  size?: ButtonSize
  /** Something this button started is under way. */
  busy?: boolean
  /** Why the button can do nothing now; it stays focusable, and tells. */
  unavailable?: string | undefined
}

export function Button({
  variant = 'secondary',
  size = 'md',
  busy = false,
  unavailable,
  type = 'button',
  className,
  children,
  onClick,
  ...rest
}: ButtonProps) {
  const inert = busy || unavailable !== undefined

  function handleClick(event: MouseEvent<HTMLButtonElement>) {
    if (inert) event.preventDefault()
    else onClick?.(event)
  }

  const button = (
    <button
      {...rest}
      type={type}
      aria-disabled={inert || undefined}
      aria-busy={busy || undefined}
      className={buttonStyle(variant, size, className)}
      onClick={handleClick}
    >
      {busy && <LoaderCircle aria-hidden className="animate-spin" />}
      {children}
    </button>
  )
  return unavailable === undefined ? button : <Tooltip text={unavailable}>{button}</Tooltip>
}
