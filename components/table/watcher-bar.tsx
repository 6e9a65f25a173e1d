'use client'

import { Armchair } from 'lucide-react'
import { Button } from '@/components/ui/button'
import type { Entry } from './joining/use-entry'

interface WatcherBarProps {
  signedIn: boolean
  entry: Entry
  /** From 0; undefined when every seat is taken. */
  freeSeat: number | undefined
  /** A seat of the viewer's is on its way. */
  arriving: boolean
  closed: string | undefined
  onSit(seat: number): void
}

/** What somebody who does not sit at this table is told and offered. */
export function WatcherBar({ signedIn, entry, freeSeat, arriving, closed, onSit }: WatcherBarProps) {
  const full = freeSeat === undefined ? 'Every seat is taken.' : undefined
  const [title, detail] = told()
  return (
    <>
      <div className="min-w-0 grow">
        <p className="font-semibold text-sm leading-5">{title}</p>
        <p className="text-pretty text-ink-soft text-sm leading-5">{detail}</p>
      </div>
      {!arriving && entry.open && (
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

  function told(): [title: string, detail: string] {
    if (arriving) return ['Taking your seat…', 'Your chips are set aside. If the seat is lost, they come right back.']
    if (!entry.open)
      return ['You are watching a private table', 'To sit down you need an invitation: ask a player for the link.']
    const title = entry.code === undefined ? 'You are watching' : 'You are invited to this private table'
    if (full) return [title, full]
    return [title, signedIn ? 'Pick a free seat, or take the next one.' : 'All it takes to sit down is a name.']
  }
}
