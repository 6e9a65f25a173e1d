import clsx from 'clsx'
import type { SeatCards as Cards } from '@/projections/table-view'
import { PlayingCard } from './playing-card'

/** The two cards before a seat: faces where the reader may know them, backs while they are held. */
export function SeatCards({ cards: { held, known } }: { cards: Cards }) {
  const faces = known.length > 0 ? known : Array.from({ length: held }, () => null)
  if (faces.length === 0) return null
  return (
    <span
      className={clsx(
        '-translate-x-1/2 absolute bottom-full left-1/2 z-2 -mb-3 flex gap-0.5 md:-mb-1.5',
        held === 0 && 'opacity-60',
      )}
    >
      {faces.map((card, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a card stays in its place.
        <PlayingCard key={index} card={card} size="sm" />
      ))}
    </span>
  )
}
