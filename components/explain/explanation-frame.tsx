'use client'

import { X } from 'lucide-react'
import { Popover } from 'radix-ui'
import { type ReactNode, useId, useRef, useState } from 'react'
import { Dialog } from '../ui/dialog'
import { IconButton } from '../ui/icon-button'
import type { Asked } from './asked'

interface ExplanationFrameProps {
  asked: Asked
  onClose(): void
  children: ReactNode
}

/** Beside the figure where there is room, a sheet from below on a phone. */
export function ExplanationFrame({ asked, onClose, children }: ExplanationFrameProps) {
  const [isNarrow] = useState(() => !window.matchMedia('(width >= 40rem)').matches)
  const titleId = useId()
  const anchor = useRef(whereItIs(asked.anchor))
  const [returnTo] = useState(() => backTo(asked.anchor))
  const title = asked.label.charAt(0).toUpperCase() + asked.label.slice(1)
  const handleOpenChange = (open: boolean) => !open && onClose()

  function handleOpen(event: Event) {
    event.preventDefault()
    if (event.currentTarget instanceof HTMLElement) event.currentTarget.focus()
  }
  function handleCloseFocus(event: Event) {
    event.preventDefault()
    returnTo()?.focus()
  }

  if (isNarrow)
    return (
      <Dialog open onOpenChange={handleOpenChange} title={title}>
        {children}
      </Dialog>
    )
  return (
    <Popover.Root open onOpenChange={handleOpenChange}>
      <Popover.Anchor virtualRef={anchor} />
      <Popover.Portal>
        <Popover.Content
          aria-labelledby={titleId}
          sideOffset={10}
          collisionPadding={12}
          onOpenAutoFocus={handleOpen}
          onCloseAutoFocus={handleCloseFocus}
          className="z-50 flex max-h-[min(36rem,var(--radix-popover-content-available-height))] w-104 animate-fade flex-col rounded-2xl border border-line bg-panel shadow-raised outline-none"
        >
          <div className="flex items-center gap-2 pt-2 pr-2 pl-4">
            <h2 id={titleId} className="min-w-0 grow text-balance py-1 font-semibold">
              {title}
            </h2>
            <Popover.Close asChild>
              <IconButton label="Close">
                <X aria-hidden />
              </IconButton>
            </Popover.Close>
          </div>
          <div className="min-h-0 grow overflow-y-auto px-4 pb-4">{children}</div>
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  )
}

/** Where the figure stands; where it stood last, once it is gone. */
function whereItIs(element: HTMLElement) {
  let last = element.getBoundingClientRect()
  return {
    getBoundingClientRect() {
      if (element.isConnected) last = element.getBoundingClientRect()
      return last
    },
  }
}

/** The button that asked; or, where it was in a card that has closed, the one that opens the card. */
function backTo(element: HTMLElement): () => HTMLElement | null {
  const card = element.closest('[role=dialog]')?.id
  return () =>
    element.isConnected || !card ? element : document.querySelector(`[aria-controls="${CSS.escape(card)}"]`)
}
