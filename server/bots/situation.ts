import type { Card } from '@/domain/cards'
import type { LegalActions, Street } from '@/domain/hand/events'
import { codeOf } from '@/domain/hand/ranking'
import { type DealtHand, isLive } from '@/domain/hand/state'
import type { Range } from './equity'
import { ANYTHING, type Reading } from './reading'

/** Whose turn it is, and what they may know: nothing that is not on the table or in their own hand. In chips. */
export interface Situation {
  street: Street
  /** Card codes. */
  own: readonly [number, number]
  board: readonly number[]
  /** Those who are still in the hand. */
  rivals: readonly Range[]
  legal: LegalActions
  /** All pots and bets. */
  pot: number
  /** The highest bet of this street. */
  price: number
  /** One's own bet on this street. */
  bet: number
  /** Chips behind. */
  stack: number
  bigBlind: number
  raises: number
  callers: number
  /** From 0, the first to act after the flop, to 1, the last. */
  position: number
}

/** @param hand as it is seen from the seat, or by anybody: of its cards only the board's are looked at */
export function situationOf(
  hand: DealtHand,
  seat: number,
  cards: readonly Card[],
  legal: LegalActions,
  reading: Reading,
): Situation | undefined {
  const [first, second] = cards
  const own = hand.seats.find((each) => each.seat === seat)
  if (!own || !first || !second) return undefined
  const live = hand.seats.filter(isLive)
  return {
    street: hand.street,
    own: [codeOf(first), codeOf(second)],
    board: hand.board.map(({ card }) => codeOf(card)),
    rivals: live.filter((each) => each !== own).map((each) => reading.ranges[each.seat] ?? ANYTHING),
    legal,
    pot: hand.seats.reduce((sum, { committed, dead }) => sum + committed + dead, 0),
    price: hand.price,
    bet: own.bet,
    stack: own.stack,
    bigBlind: hand.bigBlind,
    raises: reading.raises,
    callers: reading.callers,
    position: live.length > 1 ? live.indexOf(own) / (live.length - 1) : 1,
  }
}

/** What a call costs as a share of the pot it makes. */
export const potOdds = ({ legal, pot }: Situation): number => {
  const call = legal.call ?? 0
  return call === 0 ? 0 : call / (pot + call)
}

/** What a call costs as a share of the stack. */
export const atStake = ({ legal, stack }: Situation): number => (legal.call ?? 0) / Math.max(1, stack)
