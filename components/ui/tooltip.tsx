'use client'

import { Tooltip as Radix } from 'radix-ui'
import { type ReactNode, useRef, useState } from 'react'

interface TooltipProps {
  text: string
  /** One element that takes a ref and handlers. */
  children: ReactNode
  side?: 'top' | 'right' | 'bottom' | 'left'
}

/** What text must stand in, so that whoever moves by landmarks comes upon it. */
const LANDMARK = '[role=dialog], main, header, footer, nav, aside'

/** A word about what is pointed at or focused, drawn over everything, yet inside the landmark it belongs to. */
export function Tooltip({ text, children, side = 'top' }: TooltipProps) {
  const trigger = useRef<HTMLButtonElement>(null)
  const [landmark, setLandmark] = useState<HTMLElement | null>(null)

  function handleOpenChange(open: boolean) {
    if (open) setLandmark(trigger.current?.closest<HTMLElement>(LANDMARK) ?? null)
  }

  return (
    <Radix.Provider delayDuration={300}>
      <Radix.Root onOpenChange={handleOpenChange}>
        <Radix.Trigger asChild ref={trigger}>
          {children}
        </Radix.Trigger>
        <Radix.Portal container={landmark}>
          <Radix.Content
            side={side}
            sideOffset={6}
            collisionPadding={8}
            className="z-50 w-max max-w-64 animate-fade whitespace-normal rounded-lg bg-ink px-3 py-2 text-ground text-xs shadow-raised"
          >
            {text}
            <Radix.Arrow className="fill-ink" />
          </Radix.Content>
        </Radix.Portal>
      </Radix.Root>
    </Radix.Provider>
  )
}
