import type { HandCommand } from '@/domain/hand/commands'
import type { Action, LegalActions } from '@/domain/hand/events'
import type { hand as theRealOne } from '@/domain/hand/hand'
import type { DealtHand } from '@/domain/hand/state'
import { chips } from '@/domain/kernel'
import { HAND } from './scenario'

/** Where the open turn offers what is then refused, or refuses what it offers: every action, at its bounds and beyond. */
export function offerMistake(
  aggregate: typeof theRealOne,
  hand: DealtHand,
  legal: LegalActions,
  now: number,
): string | undefined {
  const { turn } = hand
  const own = hand.seats.find(({ seat }) => seat === turn?.seat)
  if (!turn || !own) return 'nobody is to act'

  const isAccepted = (action: Action, amount?: number) => {
    const asked = amount === undefined ? {} : { amount: chips(amount) }
    const data = { handId: HAND, playerId: own.playerId, turn: turn.number, action, ...asked }
    const command: HandCommand = { type: 'Act', data }
    return aggregate.decide(command, hand, { commandId: '', now }).type === 'accepted'
  }
  const differs = (isOffered: boolean, action: Action, amount?: number) =>
    isAccepted(action, amount) === isOffered
      ? undefined
      : `${action} ${amount ?? ''} is ${isOffered ? 'offered and refused' : 'not offered and accepted'}`
  const bounds = (action: 'bet' | 'raise') => {
    const range = legal[action]
    if (!range)
      return [own.bet + 1, hand.price + hand.raiseBy, own.bet + own.stack].map((to) => differs(false, action, to))
    const { min, max } = range
    return [
      ...[min, max].map((to) => differs(true, action, to)),
      ...[min - 1, max + 1].map((to) => differs(false, action, to)),
    ]
  }
  const isOne = [legal.check, legal.call !== null].filter(Boolean).length === 1
  return [
    isOne ? undefined : 'neither or both of check and call are offered',
    differs(true, 'fold'),
    differs(legal.check, 'check'),
    differs(legal.call !== null, 'call'),
    ...bounds('bet'),
    ...bounds('raise'),
  ].find((mistake) => mistake !== undefined)
}
