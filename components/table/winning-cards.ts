import type { Card } from '@/domain/cards'
import type { Award, HandAtTable } from '@/projections/table-view'
import type { CardMark } from './playing-card'

export interface WinningCards {
  /** Undefined while nothing is won by showing. `seat` is whose card it is; left out for the board's. */
  markOf(card: Card, seat?: number): CardMark | undefined
}

const winnersWith = (awards: readonly Award[]) =>
  awards.flatMap(({ winners }) => winners.filter(({ hand }) => hand !== null))

const NOTHING_WON: WinningCards = { markOf: () => undefined }

/** The five cards of whoever has won a pot by showing, against those that made no difference. */
export function winningCards(hand: HandAtTable | null): WinningCards {
  const winners = winnersWith(hand?.awards ?? [])
  if (winners.length === 0) return NOTHING_WON
  const cards = new Set(winners.flatMap((winner) => winner.hand?.cards ?? []))
  const seats = new Set(winners.map(({ seat }) => seat))
  return {
    markOf(card, seat) {
      return cards.has(card) && (seat === undefined || seats.has(seat)) ? 'won' : 'spare'
    },
  }
}
