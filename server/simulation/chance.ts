import { seededRandom } from '../demo/random'

/** What a seed decides, one draw after the other. */
export interface Chance {
  /** From 0 up to 1. */
  share(): number
  /** A whole number between two bounds, both included. */
  between(low: number, high: number): number
  happens(probability: number): boolean
  oneOf<Item>(items: readonly Item[]): Item
  /** In another order, each as likely as any. */
  shuffled<Item>(items: readonly Item[]): Item[]
}

/** Each hand of a seed has a chance of its own, so that any of them can be played again without those before it. */
export function chanceOf(seed: number, hand: number): Chance {
  const share = seededRandom(seededRandom(Math.imul(seed, 0x9e3779b1) ^ hand)() * 2 ** 32)
  const between = (low: number, high: number) => low + Math.floor(share() * (high - low + 1))
  return {
    share,
    between,
    happens: (probability) => share() < probability,
    oneOf: (items) => items[between(0, items.length - 1)] as (typeof items)[number],
    shuffled(items) {
      const order = [...items]
      for (let last = order.length - 1; last > 0; last--) {
        const other = between(0, last)
        ;[order[last], order[other]] = [order[other] as (typeof items)[number], order[last] as (typeof items)[number]]
      }
      return order
    },
  }
}
