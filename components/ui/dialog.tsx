'use client'

import clsx from 'clsx'
import { X } from 'lucide-react'
import { Dialog as Radix } from 'radix-ui'
import type { ReactNode } from 'react'
import { IconButton } from './icon-button'

interface DialogProps {
  open: boolean
  onOpenChange(open: boolean): void
  title: string
  description?: ReactNode
  /** At the end, for the buttons that decide. */
  footer?: ReactNode
  children?: ReactNode
  /** `dialog`: in the middle; `side`: along the right edge. Both are a sheet from below on a phone. */
  placement?: 'dialog' | 'side'
}

const PLACES = {
  dialog: 'sm:inset-auto sm:top-1/2 sm:left-1/2 sm:w-[27rem] sm:-translate-x-1/2 sm:-translate-y-1/2 sm:rounded-3xl',
  side: 'sm:inset-y-3 sm:right-3 sm:left-auto sm:max-h-none sm:w-96 sm:rounded-3xl',
}

/** What somebody came to type into. */
const FIELDS = 'input, textarea, select'

/**
 * The first field is ready to type into; not on a touch screen, where that brings up the keyboard, over half of what
 * there is to see. Where nothing is typed the dialog itself has the focus: a button would tell what it does at once.
 */
function focusGently(event: Event) {
  const { currentTarget: dialog } = event
  if (!(dialog instanceof HTMLElement)) return
  if (dialog.querySelector(FIELDS) && !window.matchMedia('(pointer: coarse)').matches) return
  event.preventDefault()
  dialog.focus()
}

export function Dialog({
  open,
  onOpenChange,
  title,
  description,
  footer,
  children,
  placement = 'dialog',
}: DialogProps) {
  const describe = description === undefined ? { 'aria-describedby': undefined } : {}
  return (
    <Radix.Root open={open} onOpenChange={onOpenChange}>
      <Radix.Portal>
        <Radix.Overlay className="fixed inset-0 z-40 animate-fade bg-scrim backdrop-blur-[2px]" />
        <Radix.Content
          {...describe}
          onOpenAutoFocus={focusGently}
          className={clsx(
            'fixed inset-x-0 bottom-0 z-50 flex max-h-[92dvh] animate-rise flex-col rounded-t-3xl border border-line bg-panel shadow-raised outline-none',
            PLACES[placement],
          )}
        >
          <header className="py-5 pr-16 pl-6">
            <Radix.Title className="text-balance font-semibold text-lg leading-7">{title}</Radix.Title>
            {description !== undefined && (
              <Radix.Description className="mt-1 text-ink-soft text-sm leading-5">{description}</Radix.Description>
            )}
          </header>
          {children && <div className="min-h-0 grow overflow-y-auto px-6 pt-1 pb-6">{children}</div>}
          {footer !== undefined && (
            <footer className="flex justify-end gap-3 border-line border-t px-6 pt-4 pb-[max(1rem,env(safe-area-inset-bottom))]">
              {footer}
            </footer>
          )}
          {/* Last, so that what the dialog is about comes first; in the corner all the same. */}
          <Radix.Close asChild>
            <IconButton label="Close" className="absolute! top-3 right-3">
              <X aria-hidden />
            </IconButton>
          </Radix.Close>
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  )
}
