import { type Chips, chips } from '../kernel'
import type { LegalActions } from './events'
import { canBet, type DealtHand, type HandSeat, isLive, seatsAfter } from './state'

/** Whether anybody else could answer a bet of this player's. */
const hasRival = (hand: DealtHand, own: HandSeat) => hand.seats.some((seat) => seat !== own && canBet(seat))

/**
 * The bet that a player has to match, in chips of this street. The price stays that of a full blind even where the blind
 * was posted short (rule 1), unless everybody else is all-in: then nobody could ask for more than they have put in.
 */
function priceFor(hand: DealtHand, own: HandSeat): number {
  if (hasRival(hand, own)) return hand.price
  return Math.max(0, ...hand.seats.filter((seat) => seat !== own && isLive(seat)).map(({ bet }) => bet))
}

/** Chips that a player must add to stay in the hand; the stack may be smaller. */
const owedBy = (hand: DealtHand, own: HandSeat): number => Math.max(0, priceFor(hand, own) - own.bet)

/** Whether the betting waits for this player. With nobody left to bet against, only a debt asks for an answer (rule 8). */
function mustAct(hand: DealtHand, own: HandSeat): boolean {
  if (!canBet(own)) return false
  const owed = owedBy(hand, own)
  return owed > 0 || (!own.hasActed && hasRival(hand, own))
}

/** Whose turn it is; undefined: the betting of this street is over. */
export function nextToAct(hand: DealtHand): HandSeat | undefined {
  if (hand.seats.filter(isLive).length < 2) return undefined
  return seatsAfter(hand, hand.actedLast).find((seat) => mustAct(hand, seat))
}

/** No more betting in this hand: at most one player has chips left to bet with (rule 8). */
export const isBettingDone = (hand: DealtHand): boolean => hand.seats.filter(canBet).length < 2

/**
 * Whether a player may raise: who has not acted on this street may (rule 7); who has may again once they face a full
 * raise, by one raise or by several short all-ins together (rules 4 to 6).
 */
const isOpenTo = (hand: DealtHand, own: HandSeat): boolean => !own.hasActed || hand.price - own.bet >= hand.raiseBy

/** What a player may do on their turn. */
export function legalActions(hand: DealtHand, own: HandSeat): LegalActions {
  const owed = owedBy(hand, own)
  const most = own.bet + own.stack
  const mayBet = hasRival(hand, own) && most > hand.price && isOpenTo(hand, own)
  const least = hand.price === 0 ? hand.bigBlind : hand.price + hand.raiseBy
  // An all-in below the minimum is legal (rule 3).
  const range = { min: chips(Math.min(least, most)), max: chips(most) }
  return {
    check: owed === 0,
    call: owed === 0 ? null : chips(Math.min(owed, own.stack)),
    bet: mayBet && hand.price === 0 ? range : null,
    raise: mayBet && hand.price > 0 ? range : null,
  }
}

/** What nobody could call, and whose it is (rule 14). */
export function uncalledBet(hand: DealtHand): { seat: HandSeat; amount: Chips } | undefined {
  const [highest, second] = hand.seats.toSorted((a, b) => b.bet - a.bet)
  if (!highest || !second || highest.bet === second.bet || highest.hasFolded) return undefined
  return { seat: highest, amount: chips(highest.bet - second.bet) }
}
