import clsx from 'clsx'
import type { Card } from '@/domain/cards'
import type { SeatCards as Cards } from '@/projections/table-view'
import { PlayingCard } from './playing-card'
import type { WinningCards } from './winning-cards'

interface SeatCardsProps {
  seat: number
  cards: Cards
  /** The viewer's own are large. */
  own: boolean
  winning: WinningCards
}

/** The two cards before a seat: faces where the reader may know them, backs while they are held. */
export function SeatCards({ seat, cards: { held, known, faceUp }, own, winning }: SeatCardsProps) {
  const faces = own ? known : facesOf(known, faceUp)
  const cards: readonly (Card | null)[] = faces.length > 0 ? faces : Array.from({ length: held }, () => null)
  const folded = held === 0
  return (
    <span
      className={clsx(
        '-translate-x-1/2 absolute bottom-full left-1/2 flex',
        own
          ? '-mb-[1.5cqi] level:-mb-[0.8cqi] gap-[1cqi] level:gap-[0.5cqi]'
          : faces.length > 0
            ? '-mb-[2.6cqi] level:-mb-[1.2cqi] gap-[0.6cqi] level:gap-[0.3cqi]'
            : '-mb-[4.5cqi] level:-mb-[2cqi] gap-[0.6cqi] level:gap-[0.3cqi]',
        folded && 'brightness-75 saturate-50',
      )}
    >
      {cards.map((card, index) => (
        <PlayingCard
          // biome-ignore lint/suspicious/noArrayIndexKey: a card stays in its place.
          key={index}
          card={card}
          mark={card ? winning.markOf(card, seat) : undefined}
          className={
            own
              ? 'w-[14.5cqi] level:w-[6.4cqi] low:w-[8cqi]'
              : card
                ? 'w-[9cqi] level:w-[4.1cqi]'
                : 'w-[7.6cqi] level:w-[3.5cqi]'
          }
        />
      ))}
    </span>
  )
}

/** Where only one of two was shown, the other lies beside it, face down. */
const facesOf = (known: readonly Card[], faceUp: readonly (Card | null)[]): readonly (Card | null)[] =>
  known.length < 2 && faceUp.some((card) => card !== null) ? faceUp : known
