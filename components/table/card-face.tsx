import { type Card, rankOf, suitOf } from '@/domain/cards'
import { COURT_HATS, type CourtRank, SUIT_PATHS } from './card-art'
import { rankSign } from './card-in-words'

const isCourt = (rank: string): rank is CourtRank => rank === 'J' || rank === 'Q' || rank === 'K'

/** The front of a card in the current colour: an index that is read from afar, and a picture where there is room for one. */
export function CardFace({ card }: { card: Card }) {
  const [rank, suit] = [rankOf(card), SUIT_PATHS[suitOf(card)]]
  return (
    <svg aria-hidden="true" viewBox="0 0 64 90" className="block size-full">
      <rect x="0.5" y="0.5" width="63" height="89" rx="6.5" className="fill-card-face stroke-card-edge" />
      <text
        x={rank === 'T' ? 3 : 5}
        y="37"
        fontSize="41"
        fontWeight="700"
        fill="currentColor"
        textLength={rank === 'T' ? 40 : undefined}
        lengthAdjust="spacingAndGlyphs"
      >
        {rankSign(card)}
      </text>
      <path d={suit} fill="currentColor" transform="translate(5 43) scale(0.9)" />
      {isCourt(rank) ? (
        <>
          <path d={COURT_HATS[rank]} fill="currentColor" transform="translate(28.5 45.5) scale(0.98)" />
          <path d={suit} fill="currentColor" transform="translate(31.4 61.5) scale(1.06)" />
        </>
      ) : (
        <path d={suit} fill="currentColor" transform="translate(29 52) scale(1.28)" />
      )}
    </svg>
  )
}
