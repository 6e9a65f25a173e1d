'use client'

import clsx from 'clsx'
import type { ReactNode } from 'react'
import { Button, type ButtonProps } from './button'
import { Tooltip } from './tooltip'

interface IconButtonProps extends Omit<ButtonProps, 'children' | 'aria-label'> {
  /** What the button does: its accessible name and its tooltip. */
  label: string
  children: ReactNode
}

/** A square button, 44 px, that shows nothing but an icon. */
export function IconButton({ label, className, variant = 'quiet', children, unavailable, ...rest }: IconButtonProps) {
  const button = (
    <Button
      {...rest}
      variant={variant}
      unavailable={unavailable}
      aria-label={label}
      className={clsx('size-11 px-0!', className)}
    >
      {children}
    </Button>
  )
  return unavailable === undefined ? <Tooltip text={label}>{button}</Tooltip> : button
}
