import clsx from 'clsx'
import { memo } from 'react'
import { type Card, type Suit, suitOf } from '@/domain/cards'
import { CardBack } from './card-back'
import { CardFace } from './card-face'
import { cardInWords } from './card-in-words'

/** Whether a card is one of the five that won, or one of those that did not. */
export type CardMark = 'won' | 'spare'

interface PlayingCardProps {
  /** Null: its back. */
  card: Card | null
  mark?: CardMark | undefined
  className?: string
}

/** Which ink a suit is printed in: two or four colours, as the deck of the page has them. */
const INK: Record<Suit, string> = { c: 'text-club', d: 'text-diamond', h: 'text-heart', s: 'text-spade' }

/** One card, face up or face down, as wide as it is told to be. */
export const PlayingCard = memo(function PlayingCard({ card, mark, className }: PlayingCardProps) {
  return (
    <span
      data-card={card ?? 'back'}
      data-mark={mark}
      className={clsx(
        'inline-block aspect-[64/90] shrink-0 rounded-[11%/8%] shadow-raised',
        mark === 'won' && 'ring-[0.3cqi] ring-now upright:ring-[1.5px]',
        mark === 'spare' && 'brightness-75 saturate-75',
        card && INK[suitOf(card)],
        className,
      )}
    >
      {card ? <CardFace card={card} /> : <CardBack />}
      <span className="sr-only">
        {card ? cardInWords(card) : 'hidden card'}
        {mark === 'won' && ', one of the five that win'}
      </span>
    </span>
  )
})
