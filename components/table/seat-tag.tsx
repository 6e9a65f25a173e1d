import clsx from 'clsx'
import { CircleSlash, Coffee, DoorOpen, Flame, Hourglass, type LucideIcon, Trophy, WifiOff } from 'lucide-react'
import type { ReactNode } from 'react'
import type { SeatState } from './seat-state'

const ICONS: Partial<Record<SeatState, LucideIcon>> = {
  'all-in': Flame,
  folded: CircleSlash,
  away: Coffee,
  leaving: DoorOpen,
  waiting: Hourglass,
  won: Trophy,
  offline: WifiOff,
}

/** What is to be told of a seat: in words, with a sign, and only then in colour. */
export function SeatTag({ state, words, children }: { state: SeatState; words: string; children?: ReactNode }) {
  const Icon = ICONS[state]
  return (
    <span
      data-state={state}
      className={clsx(
        'seat-tag',
        state === 'all-in'
          ? 'bg-danger text-on-danger'
          : state === 'won' || state === 'acting'
            ? 'bg-now text-on-now'
            : 'bg-rail-deep text-on-felt',
      )}
    >
      {Icon && <Icon aria-hidden />}
      {words}
      {children}
    </span>
  )
}
