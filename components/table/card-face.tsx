import { type Card, rankOf, suitOf } from '@/domain/cards'
import { COURT_ART, type CourtRank, SUIT_PATHS } from './card-art'
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
        <g transform="translate(29 47)">
          <path
            d={COURT_ART[rank]}
            fill="none"
            stroke="currentColor"
            strokeWidth="2.4"
            strokeLinejoin="round"
            strokeLinecap="round"
          />
          <path d={suit} fill="currentColor" transform="translate(8.7 18) scale(0.52)" />
        </g>
      ) : rank === 'A' ? (
        <g transform="translate(28 48)">
          <circle
            cx="16"
            cy="18"
            r="16.5"
            fill="none"
            stroke="currentColor"
            strokeWidth="1.2"
            strokeDasharray="1.2 2.4"
          />
          <path d={suit} fill="currentColor" transform="translate(3.2 5) scale(1.07)" />
        </g>
      ) : (
        <path d={suit} fill="currentColor" transform="translate(29 52) scale(1.28)" />
      )}
    </svg>
  )
}
