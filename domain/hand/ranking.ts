import evaluate5 from 'phe/lib/evaluator5.js'
import evaluate6 from 'phe/lib/evaluator6.js'
import evaluate7 from 'phe/lib/evaluator7.js'
import { type Card, RANKS, type Rank, rankOf } from '../cards'
import { type Category, categoryOf, STRONGEST } from './category'
import type { Ranked } from './events'
import { inWords } from './ranking-in-words'

/*
 * What a hand is worth, by phe, a port of PokerHandEvaluator (Henry Lee). Suits break no ties, the board may play, and
 * the wheel is the lowest straight (rule 21).
 */

/** By char code: half the digits of a card's code each. */
const RANK_DIGITS = new Uint8Array(128)
const SUIT_DIGITS = new Uint8Array(128)
for (const [n, rank] of RANKS.entries()) RANK_DIGITS[rank.charCodeAt(0)] = n * 4
for (const [n, suit] of ['s', 'h', 'd', 'c'].entries()) SUIT_DIGITS[suit.charCodeAt(0)] = n

/** A card as a number, 0 to 51, for whoever ranks a great many hands. */
export const codeOf = (card: Card): number =>
  (RANK_DIGITS[card.charCodeAt(0)] ?? 0) | (SUIT_DIGITS[card.charCodeAt(1)] ?? 0)

/**
 * How strong the best five of five to seven different cards are: 1 (seven high) to 7462 (a royal flush). Equal strengths
 * share the pot.
 * @throws RangeError for fewer or more cards
 */
export const strength = (cards: readonly Card[]): number => strengthOfCodes(cards.map(codeOf))

/** The same for cards that are codes already: see `codeOf`. */
export function strengthOfCodes(codes: readonly number[]): number {
  const [a, b, c, d, e, f, g] = codes
  if (a === undefined || b === undefined || c === undefined || d === undefined || e === undefined || codes.length > 7)
    throw new RangeError(`${codes.length} cards make no hand: it takes five to seven`)
  // phe counts down from the best, which is 1.
  if (f === undefined) return STRONGEST + 1 - evaluate5(a, b, c, d, e)
  if (g === undefined) return STRONGEST + 1 - evaluate6(a, b, c, d, e, f)
  return STRONGEST + 1 - evaluate7(a, b, c, d, e, f, g)
}

/** The kind of hand that five to seven cards make. */
export const category = (cards: readonly Card[]): Category => categoryOf(strength(cards))

/**
 * The hand that five to seven cards make, in words, and its five cards: first those that make it what it is, then the
 * kickers, from high to low. Where different cards do the same, those given first are taken.
 */
export function describe(cards: readonly Card[]): Ranked {
  const best = strength(cards)
  const five = choose(5, cards).find((five) => strength(five) === best) ?? []
  const [a, b, c, d, e] = inTellingOrder(five)
  if (!a || !b || !c || !d || !e) throw new RangeError(`No five of ${cards.join(' ')} are as strong as they all`)
  const ranks = [rankOf(a), rankOf(b), rankOf(c), rankOf(d), rankOf(e)] as const
  return { words: inWords(categoryOf(best), ranks), cards: [a, b, c, d, e] }
}

/** Every choice of so many, those with the first of them first. */
function choose(count: number, [first, ...others]: readonly Card[]): Card[][] {
  if (count === 0) return [[]]
  if (!first) return []
  return [...choose(count - 1, others).map((more) => [first, ...more]), ...choose(count, others)]
}

/** Fours before threes before pairs before single cards, and high before low; in the wheel the ace is low. */
function inTellingOrder(five: readonly Card[]): Card[] {
  const ranks = five.map(rankOf)
  const isWheel = [...ranks].sort().join('') === '2345A'
  const height = (rank: Rank) => (isWheel && rank === 'A' ? -1 : RANKS.indexOf(rank))
  const count = (rank: Rank) => ranks.filter((each) => each === rank).length
  const weight = (card: Card) => count(rankOf(card)) * RANKS.length + height(rankOf(card))
  return [...five].sort((a, b) => weight(b) - weight(a))
}
