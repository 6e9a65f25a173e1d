'use client'

import { Plus } from 'lucide-react'
import { memo } from 'react'
import { Button } from '@/components/ui/button'

interface EmptySeatProps {
  /** From 0. */
  seat: number
  /** Whether the viewer may sit down at this table at all. */
  offered: boolean
  unavailable: string | undefined
  onSit: ((seat: number) => void) | undefined
}

/** A free seat: an invitation, or for somebody who sits already just a place. */
export const EmptySeat = memo(function EmptySeat({ seat, offered, unavailable, onSit }: EmptySeatProps) {
  if (!offered)
    return (
      <span className="grid size-12 place-items-center rounded-full border-2 border-on-felt-soft/40 border-dashed bg-rail text-[11px] text-on-felt-soft">
        <span className="sr-only">Seat {seat + 1}: </span>
        Free
      </span>
    )
  return (
    <Button
      aria-label={`Sit in seat ${seat + 1}`}
      unavailable={unavailable}
      onClick={() => onSit?.(seat)}
      className="size-13 flex-col gap-0! rounded-full! level:size-15 border-2! border-edge! border-dashed bg-panel! px-0! text-xs! shadow-panel hover:border-accent-text! hover:border-solid"
    >
      <Plus aria-hidden />
      Sit
    </Button>
  )
})
