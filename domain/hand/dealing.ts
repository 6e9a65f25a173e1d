import type { CommittedDeck } from '../cards'
import type { Deal } from '../deal'
import type { HandEvent } from './events'
import type { DealtHand } from './state'

/** One card at a time, beginning left of the button: with n players the first gets cards 0 and n; no card is burnt. */
export function handDealt(deal: Deal, deck: CommittedDeck): Extract<HandEvent, { type: 'HandDealt' }> {
  const n = deal.seats.length
  return {
    type: 'HandDealt',
    data: {
      ...deal,
      commitment: deck.root,
      holeCards: Object.fromEntries(
        deal.seats.map(({ playerId }, i) => [playerId, [i, n + i].flatMap((index) => deck.cards[index] ?? [])]),
      ),
      board: deck.cards.slice(2 * n, 2 * n + 5),
      rest: deck.cards.slice(2 * n + 5).map(({ path: _, ...leaf }) => leaf),
    },
  }
}

/** Whether the hand's cards are all there: they are not when their seal was broken or their key destroyed. */
export const isReadable = ({ seats, holeCards, board, boardToCome }: DealtHand): boolean =>
  board.length + boardToCome.length === 5 && seats.every(({ playerId }) => holeCards[playerId]?.length === 2)
