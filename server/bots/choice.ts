import type { Action } from '@/domain/hand/events'
import { type Chips, chips } from '@/domain/kernel'
import type { Situation } from './situation'

/** What somebody does on their turn. */
export interface Choice {
  action: Action
  /** Of a bet or raise: the bet it comes to on this street, in chips. */
  amount?: Chips
  /** How hard it was to make up one's mind: 0 not at all, to 1. */
  difficulty: number
}

/** A bet that would leave less than this share of the stack is one of the whole stack. */
const NOT_WORTH_KEEPING = 0.4

export const check = (difficulty: number): Choice => ({ action: 'check', difficulty })

/** Folds, though never what can be had for nothing. */
export const giveUp = ({ legal }: Pick<Situation, 'legal'>, difficulty: number): Choice => ({
  action: legal.check ? 'check' : 'fold',
  difficulty,
})

/** Calls, or checks where there is nothing to call. */
export const comeAlong = ({ legal }: Situation, difficulty: number): Choice => ({
  action: legal.call === null ? 'check' : 'call',
  difficulty,
})

/**
 * Bets or raises to about so many chips, as the range allows; comes along where there is neither.
 * @param to the bet on this street, in chips; need not be whole or within the range
 */
export function betTo(situation: Situation, to: number, difficulty: number): Choice {
  const { legal, bigBlind, bet, stack } = situation
  const action = legal.raise ? 'raise' : 'bet'
  const range = legal.raise ?? legal.bet
  if (!range) return comeAlong(situation, difficulty)
  if (bet + stack - to < NOT_WORTH_KEEPING * stack) return { action, amount: range.max, difficulty }
  const unit = Math.max(1, Math.floor(bigBlind / 2))
  const round = Math.round(to / unit) * unit
  return { action, amount: chips(Math.min(range.max, Math.max(range.min, round))), difficulty }
}
