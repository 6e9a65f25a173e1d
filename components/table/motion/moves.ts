import type { TableView } from '@/projections/table-view'

/** Something that is seen to move between two moments of a table; seats from 0, cards in their order. */
export type Move =
  | { type: 'deal'; seat: number }
  | { type: 'turn-up'; from: number }
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
    if (is.bet > (hand?.bet ?? 0)) moves.push({ type: 'bet', seat })
    if (hand && is.bet === 0 && hand.bet > 0) moves.push({ type: 'gather', seat, amount: hand.bet })
    if (is.won > (hand?.won ?? 0)) moves.push({ type: 'award', seat, amount: is.won - (hand?.won ?? 0) })
  }
  const from = sameHand ? then.board.length : 0
  if (now.board.length > from) moves.push({ type: 'turn-up', from })
  return moves
}
