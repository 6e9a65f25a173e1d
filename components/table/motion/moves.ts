import type { HandAtTable, TableView } from '@/projections/table-view'

/** The first board, or the second one where it is run twice. */
type Row = 0 | 1

/** Something that is seen to move between two moments of a table; seats from 0, cards in their order. */
export type Move =
  | { type: 'deal'; seat: number }
  | { type: 'turn-up'; row: Row; from: number }
  | { type: 'show'; seat: number }
  | { type: 'bet'; seat: number }
  | { type: 'gather'; seat: number; amount: number }
  | { type: 'award'; seat: number; amount: number }

/** More turns between two moments than one change can bring: somebody jumped through time. */
const A_JUMP = 3

/**
 * What moved from one moment of a table to a later one, shortly after. Between moments that are far apart, and backwards,
 * nothing moves: cards and chips are where they belong.
 */
export function movesBetween(before: TableView, after: TableView): Move[] {
  const [then, now] = [before.hand, after.hand]
  if (!now || before.tableId !== after.tableId) return []
  const sameHand = then?.handId === now.handId
  if (!sameHand && (now.number !== (then?.number ?? now.number - 1) + 1 || now.board.length > 0)) return []
  if (sameHand && (now.board.length < then.board.length || now.awards.length < then.awards.length)) return []
  const turns = sameHand ? (now.turn?.number ?? 0) - (then.turn?.number ?? now.turn?.number ?? 0) : 0
  if ((now.turn && turns < 0) || turns > A_JUMP) return []

  const moves: Move[] = []
  for (const [seat, occupant] of after.seats.entries()) {
    const was = before.seats[seat]
    const hand = was?.playerId === occupant?.playerId && sameHand ? was?.hand : undefined
    const is = occupant?.hand
    if (!is) continue
    if (is.cards.held > 0 && (hand?.cards.held ?? 0) === 0) moves.push({ type: 'deal', seat })
    if (hand && hand.cards.held > 0 && is.cards.known.length > hand.cards.known.length)
      moves.push({ type: 'show', seat })
    if (is.bet > (hand?.bet ?? 0)) moves.push({ type: 'bet', seat })
    if (hand && is.bet === 0 && hand.bet > 0) moves.push({ type: 'gather', seat, amount: hand.bet })
    if (is.won > (hand?.won ?? 0)) moves.push({ type: 'award', seat, amount: is.won - (hand?.won ?? 0) })
  }
  const was = sameHand ? rowsOf(then) : []
  for (const [row, laid] of rowsOf(now).entries()) {
    const from = was[row] ?? 0
    if (laid > from) moves.push({ type: 'turn-up', row: row === 0 ? 0 : 1, from })
  }
  return moves
}

/** How many cards lie in each row; those a rabbit hunt turned up lie in the first, after the board. */
const rowsOf = ({ board, secondBoard, rabbit }: HandAtTable): number[] => [
  board.length + (rabbit?.cards.length ?? 0),
  secondBoard.length,
]
