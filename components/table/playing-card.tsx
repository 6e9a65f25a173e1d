import clsx from 'clsx'
import { type Card, type Suit, suitOf } from '@/domain/cards'
import { cardInWords, rankSign, SUIT_SIGNS } from './card-in-words'

type CardSize = 'sm' | 'md'

interface PlayingCardProps {
  /** Null: its back. */
  card: Card | null
  size?: CardSize
  className?: string
}

/** Four colours, so that no two suits are mistaken for each other. */
const INK: Record<Suit, string> = { c: 'text-club', d: 'text-diamond', h: 'text-heart', s: 'text-spade' }

const SIZES: Record<CardSize, string> = {
  sm: 'h-9 w-6.5 rounded-md text-sm md:h-11 md:w-8 md:text-base',
  md: 'h-12 w-8.5 rounded-md text-lg md:h-18 md:w-13 md:rounded-lg md:text-3xl',
}

/** One card, face up or face down. */
export function PlayingCard({ card, size = 'md', className }: PlayingCardProps) {
  if (!card)
    return (
      <span
        className={clsx(
          'inline-block shrink-0 animate-fade border-2 border-card-face bg-card-back shadow-raised',
          'bg-[repeating-linear-gradient(45deg,transparent_0_3px,var(--card-weave)_3px_4px)]',
          SIZES[size],
          className,
        )}
      >
        <span className="sr-only">hidden card</span>
      </span>
    )
  return (
    <span
      className={clsx(
        'inline-flex shrink-0 animate-fade flex-col items-center justify-center bg-card-face font-bold leading-none shadow-raised',
        INK[suitOf(card)],
        SIZES[size],
        className,
      )}
    >
      <span aria-hidden className="tracking-tighter">
        {rankSign(card)}
      </span>
      <span aria-hidden className="text-[0.85em]">
        {SUIT_SIGNS[suitOf(card)]}
      </span>
      <span className="sr-only">{cardInWords(card)}</span>
    </span>
  )
}
