import type { PlayerId } from '@/domain/kernel'
import type { TableView } from '@/projections/table-view'
import { potOf } from './pot-of'

/** What a player is asked on their turn; undefined while it is not theirs. Figures in chips. */
export function turnOf({ hand, seats }: TableView, playerId: PlayerId) {
  const turn = hand?.turn
  if (!hand || !turn || seats[turn.seat]?.playerId !== playerId) return undefined
  const { handId, price } = hand
  return { handId, price, ...turn, pot: potOf(hand, seats) + (turn.legal.call ?? 0) }
}
