import type { CommittedDeck } from '../cards'
import type { Deal } from '../deal'
import type { HandEvent } from './events'
import type { DealtHand } from './state'

/** One card at a time, beginning left of the button: with n players the first gets cards 0 and n; no card is burnt. The next cards are the board's, then those of a second one. */
export function handDealt(deal: Deal, deck: CommittedDeck): Extract<HandEvent, { type: 'HandDealt' }> {
  const n = deal.seats.length
  const second = deal.runItTwice ? deck.cards.slice(2 * n + 5, 2 * n + 10) : []
  return {
    type: 'HandDealt',
    data: {
      ...deal,
      commitment: deck.root,
      holeCards: Object.fromEntries(
        deal.seats.map(({ playerId }, i) => [playerId, [i, n + i].flatMap((index) => deck.cards[index] ?? [])]),
      ),
      board: deck.cards.slice(2 * n, 2 * n + 5),
      secondBoard: second,
      rest: deck.cards.slice(2 * n + 5 + second.length).map(({ path: _, ...leaf }) => leaf),
    },
  }
}

/** Whether the hand's cards are all there: they are not when their seal was broken or their key destroyed. */
export const isReadable = ({ seats, holeCards, board, boardToCome, runItTwice, secondToCome }: DealtHand): boolean =>
  board.length + boardToCome.length === 5 &&
  (!runItTwice || secondToCome.length === 5) &&
  seats.every(({ playerId }) => holeCards[playerId]?.length === 2)
