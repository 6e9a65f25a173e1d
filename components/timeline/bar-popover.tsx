'use client'

import clsx from 'clsx'
import { Popover } from 'radix-ui'
import type { ReactNode } from 'react'
import { buttonStyle } from '../ui/button-style'

interface BarPopoverProps {
  label: string
  icon: ReactNode
  open: boolean
  onOpenChange(open: boolean): void
  /** Where the focus goes once it is closed. */
  onClosed?(event: Event): void
  className?: string
  triggerClassName?: string
  children: ReactNode
}

/** On a touch screen a field that has the focus brings up the keyboard, over half of what there is to see. */
function focusGently(event: Event) {
  if (!window.matchMedia('(pointer: coarse)').matches) return
  event.preventDefault()
  if (event.currentTarget instanceof HTMLElement) event.currentTarget.focus()
}

/** A button of the bar that opens a panel over it. */
export function BarPopover({
  label,
  icon,
  open,
  onOpenChange,
  onClosed,
  className,
  triggerClassName,
  children,
}: BarPopoverProps) {
  return (
    <Popover.Root open={open} onOpenChange={onOpenChange}>
      <Popover.Trigger
        aria-label={label}
        title={label}
        className={buttonStyle('quiet', 'md', clsx('size-11 px-0! aria-expanded:bg-sunken', triggerClassName))}
      >
        {icon}
      </Popover.Trigger>
      <Popover.Content
        aria-label={label}
        side="top"
        align="end"
        sideOffset={10}
        collisionPadding={8}
        onOpenAutoFocus={focusGently}
        {...(onClosed && { onCloseAutoFocus: onClosed })}
        className={clsx(
          'z-50 flex max-h-(--radix-popover-content-available-height) flex-col overflow-y-auto rounded-2xl border border-line bg-panel p-4 shadow-raised outline-none',
          className,
        )}
      >
        {children}
      </Popover.Content>
    </Popover.Root>
  )
}
