import { type CommandMetadata, reject } from '../decider'
import { type Chips, chips } from '../kernel'
import { legalActions } from './betting'
import type { HandCommand } from './commands'
import type { Action, HandEvent, LegalActions } from './events'
import type { DealtHand, HandSeat, Turn } from './state'

export type Act = Extract<HandCommand, { type: 'Act' }>['data']
type ActionTaken = Extract<HandEvent, { type: 'ActionTaken' }>

/** Why an action is not legal, if so (rules 2 to 9). */
export function refuseAction(hand: DealtHand, own: HandSeat, { action, amount }: Act) {
  const legal = legalActions(hand, own)
  switch (action) {
    case 'fold':
      return undefined
    case 'check':
      return legal.check ? undefined : reject('CannotCheck', { toCall: legal.call ?? chips(0) })
    case 'call':
      return legal.call === null ? reject('NothingToCall') : undefined
    case 'bet':
      if (hand.price > 0) return reject('CannotBet', { price: hand.price })
      return legal.bet ? refuseAmount(legal.bet, amount) : reject('NobodyToBetAgainst')
    case 'raise':
      if (hand.price === 0) return reject('CannotRaise')
      if (legal.raise) return refuseAmount(legal.raise, amount)
      return refuseRaise(hand, own, amount)
  }
}

/** Why there is no raising here at all. */
function refuseRaise(hand: DealtHand, own: HandSeat, asked: Chips | undefined) {
  const max = chips(own.bet + own.stack)
  if (max <= hand.price) return reject('AboveStack', { max, asked: asked ?? hand.price })
  if (own.hasActed && hand.price - own.bet < hand.raiseBy) return reject('BettingNotReopened')
  return reject('NobodyToBetAgainst')
}

function refuseAmount({ min, max }: NonNullable<LegalActions['bet']>, asked: Chips | undefined) {
  if (asked === undefined) return reject('AmountMissing')
  if (asked > max) return reject('AboveStack', { max, asked })
  return asked < min ? reject('BelowMinimum', { min, asked }) : undefined
}

/** An action that is legal, as it is recorded; `to` is the bet it comes to, for bets and raises. */
export function actionTaken(
  hand: DealtHand,
  own: HandSeat,
  turn: Turn,
  { action, to = own.bet }: { action: Action; to?: Chips | undefined },
  because: 'choice' | 'timeout' | 'leaving',
  { now }: CommandMetadata,
): ActionTaken {
  const amount =
    action === 'call' ? (legalActions(hand, own).call ?? 0) : action === 'bet' || action === 'raise' ? to - own.bet : 0
  // Field by field, as in `turnOf`: beginning with a spread costs more here than everything else.
  return {
    type: 'ActionTaken',
    data: {
      handId: hand.handId,
      tableId: hand.tableId,
      playerId: own.playerId,
      seat: own.seat,
      turn: turn.number,
      street: hand.street,
      action,
      amount: chips(amount),
      to: chips(own.bet + amount),
      allIn: amount > 0 && amount === own.stack,
      because,
      timeBank: turn.onTimeBank ? clamp(Date.parse(turn.deadline) - now, 0, own.timeBank) : own.timeBank,
    },
  }
}

const clamp = (figure: number, low: number, high: number) => Math.min(high, Math.max(low, figure))
