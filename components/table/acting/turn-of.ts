import type { PlayerId } from '@/domain/kernel'
import { potOf } from '@/projections/pot-of'
import type { TableView } from '@/projections/table-view'

/** What a player is asked on their turn; undefined while it is not theirs, and once they leave. Figures in chips. */
export function turnOf({ hand, seats }: TableView, playerId: PlayerId) {
  const turn = hand?.turn
  const own = turn && seats[turn.seat]
  if (!hand || !turn || own?.playerId !== playerId || own.leaving) return undefined
  const { handId, price, street } = hand
  return { handId, price, street, ...turn, stack: own.stack, pot: potOf(hand, seats) + (turn.legal.call ?? 0) }
}

export type OwnTurn = NonNullable<ReturnType<typeof turnOf>>
