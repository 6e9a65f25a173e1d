'use client'

import { Armchair } from 'lucide-react'
import { Button } from '@/components/ui/button'

interface WatcherBarProps {
  signedIn: boolean
  /** From 0; undefined when every seat is taken. */
  freeSeat: number | undefined
  /** A seat of the viewer's is on its way. */
  arriving: boolean
  closed: string | undefined
  onSit(seat: number): void
}

/** What somebody who does not sit at this table is told and offered. */
export function WatcherBar({ signedIn, freeSeat, arriving, closed, onSit }: WatcherBarProps) {
  const full = freeSeat === undefined ? 'Every seat is taken.' : undefined
  const [title, detail] = arriving
    ? ['Taking your seat…', 'Your chips are set aside. If the seat is lost, they come right back.']
    : signedIn
      ? ['You are watching', full ?? 'Pick a free seat, or take the next one.']
      : ['You are watching', full ?? 'All it takes to sit down is a name.']
  return (
    <>
      <div className="min-w-0 grow">
        <p className="font-semibold text-sm leading-5">{title}</p>
        <p className="text-pretty text-ink-soft text-sm leading-5">{detail}</p>
      </div>
      {!arriving && (
        <Button
          variant="primary"
          unavailable={closed ?? full}
          onClick={() => freeSeat !== undefined && onSit(freeSeat)}
        >
          <Armchair aria-hidden />
          {signedIn ? 'Take a seat' : 'Join the table'}
        </Button>
      )}
    </>
  )
}
