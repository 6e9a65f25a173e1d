import type { Act } from '@/domain/hand/acting'
import { chips } from '@/domain/kernel'
import { handEvolved } from './table-hand'
import type { TableView } from './table-view'

/** What a player has answered on a turn, before the log says so; `amount` is the bet that it comes to (raise TO). */
export type Answered = Pick<Act, 'handId' | 'turn' | 'action'> & { amount?: number }

/**
 * The table as it will be once a legal answer is recorded, by the same fold: so a player sees at once what they did.
 * Only the time bank is left as it was, since the room measures it. An answer to another turn changes nothing, which
 * is how this gives way by itself when the log goes on.
 */
export function tableAhead(view: TableView, { handId, turn: number, action, amount: wanted }: Answered): TableView {
  const { hand, seats, tableId } = view
  const { turn } = hand ?? {}
  const occupant = turn && seats[turn.seat]
  if (!hand || !turn || !occupant?.hand || hand.handId !== handId || turn.number !== number) return view
  const { playerId, stack, hand: own } = occupant
  const added = action === 'call' ? (turn.legal.call ?? 0) : wanted === undefined ? 0 : wanted - own.bet
  if (added < 0 || added > stack) return view
  return handEvolved(view, {
    type: 'ActionTaken',
    data: {
      ...{ handId, tableId, playerId, seat: turn.seat, turn: number, street: hand.street, action },
      ...{ amount: chips(added), to: chips(own.bet + added), allIn: added > 0 && added === stack },
      ...{ because: 'choice', timeBank: own.timeBank },
    },
  })
}
