import { RANK_NAMES, type Rank } from '../cards'
import { unreachable } from '../kernel'
import type { Category } from './category'

const one = (rank: Rank) => RANK_NAMES[rank]
/** `sixes`, `kings`. */
export const manyOf = (rank: Rank) => (rank === '6' ? 'sixes' : `${RANK_NAMES[rank]}s`)
const row = (ranks: readonly Rank[]) => ranks.map(one).join(' ')

/**
 * A hand as players say it, with every card that can make a difference: hands of different strength differ in words, and
 * hands of the same strength have the same.
 * @param ranks of the five cards, the most telling first
 */
export function inWords(category: Category, ranks: readonly [Rank, Rank, Rank, Rank, Rank]): string {
  const [first, , third, fourth, fifth] = ranks
  switch (category) {
    case 'straight-flush':
      return first === 'A' ? 'Royal flush' : `Straight flush, ${one(first)} high`
    case 'four-of-a-kind':
      return `Four of a kind, ${manyOf(first)}, ${one(fifth)} kicker`
    case 'full-house':
      return `Full house, ${manyOf(first)} over ${manyOf(fifth)}`
    case 'flush':
      return `Flush, ${row(ranks)}`
    case 'straight':
      return `Straight, ${one(first)} high`
    case 'three-of-a-kind':
      return `Three of a kind, ${manyOf(first)}, ${row([fourth, fifth])} kickers`
    case 'two-pair':
      return `Two pair, ${manyOf(first)} and ${manyOf(third)}, ${one(fifth)} kicker`
    case 'pair':
      return `Pair of ${manyOf(first)}, ${row([third, fourth, fifth])} kickers`
    case 'high-card':
      return `High card, ${row(ranks)}`
    default:
      return unreachable(category)
  }
}
