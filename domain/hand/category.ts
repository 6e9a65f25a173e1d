/** The kinds of hand, the lowest first, and how many hands of each differ in strength when suits count for nothing. */
const DISTINCT_HANDS = [
  ['high-card', 1277],
  ['pair', 2860],
  ['two-pair', 858],
  ['three-of-a-kind', 858],
  ['straight', 10],
  ['flush', 1277],
  ['full-house', 156],
  ['four-of-a-kind', 156],
  ['straight-flush', 10],
] as const

export type Category = (typeof DISTINCT_HANDS)[number][0]

/** The lowest first. */
export const CATEGORIES: readonly Category[] = DISTINCT_HANDS.map(([category]) => category)

/** The strength of a royal flush. */
export const STRONGEST: number = DISTINCT_HANDS.reduce((sum, [, hands]) => sum + hands, 0)

/**
 * The kind of hand that has a strength.
 * @throws RangeError for what is no strength, 1 to 7462
 */
export function categoryOf(strength: number): Category {
  let upTo = 0
  for (const [category, hands] of DISTINCT_HANDS) {
    upTo += hands
    if (strength >= 1 && strength <= upTo) return category
  }
  throw new RangeError(`${strength} is not the strength of a hand`)
}
