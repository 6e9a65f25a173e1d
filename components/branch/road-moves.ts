import { MOST_MOVES, Move } from '@/projections/branch'
import { keyOf } from './link-text'
import type { RoadMove } from './road'

/*
 * Moves as a text: letters with the bet that a move comes to, or the seat that answers, in capitals where a bot made it:
 * `cR900F`, `ct3O1`.
 */

const LETTERS: Record<Move['action'], string> = {
  ...{ fold: 'f', check: 'k', call: 'c', bet: 'b', raise: 'r' },
  ...{ once: 'o', twice: 't', lapse: 'x' },
}

export const writeMoves = (moves: readonly RoadMove[]): string => moves.map(writeMove).join('')

function writeMove(move: RoadMove): string {
  const letter = LETTERS[move.action]
  const figure = 'seat' in move ? move.seat : 'to' in move ? (move.to ?? '') : ''
  return `${move.by === 'bot' ? letter.toUpperCase() : letter}${figure}`
}

/** Undefined: they are none. */
export function readMoves(text: string): RoadMove[] | undefined {
  const tokens = text.match(/[a-z]\d*/gi) ?? []
  if (tokens.join('') !== text || tokens.length > MOST_MOVES) return undefined
  const moves = tokens.flatMap((token) => readMove(token) ?? [])
  return moves.length === tokens.length ? moves : undefined
}

function readMove(token: string): RoadMove | undefined {
  const letter = token.charAt(0)
  const figure = token.length > 1 ? Number(token.slice(1)) : undefined
  const action = keyOf(LETTERS, letter.toLowerCase())
  if (figure !== undefined && (action === 'fold' || action === 'check' || action === 'call')) return undefined
  const move = Move.safeParse(
    action === 'once' || action === 'twice'
      ? { action, seat: figure }
      : { action, ...(figure !== undefined && { to: figure }) },
  )
  return move.data && { ...move.data, by: letter === letter.toUpperCase() ? 'bot' : 'hand' }
}
