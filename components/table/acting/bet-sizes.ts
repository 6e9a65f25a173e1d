import type { LegalActions } from '@/domain/hand/events'

/** A bet that is offered by name; `to` is what it comes to on this street, in chips. */
export interface BetSize {
  name: string
  to: number
  /** The key that stands for it, the same at every turn. */
  digit: string
  /** False where another one comes to the same. */
  offered: boolean
}

/**
 * Sizes people ask for, within what is legal: the least, parts of the pot, the pot, everything.
 * @param pot what the pot comes to once the player has called
 * @param price the bet there is to match, on this street
 */
export function betSizes({ bet, raise }: LegalActions, pot: number, price: number): BetSize[] {
  const range = bet ?? raise
  if (!range) return []
  const within = (to: number) => Math.min(Math.max(Math.round(to), range.min), range.max)
  const sizes = [
    { name: 'Min', to: range.min },
    { name: '½ pot', to: within(price + pot / 2) },
    { name: '⅔ pot', to: within(price + (pot * 2) / 3) },
    { name: 'Pot', to: within(price + pot) },
    { name: 'All in', to: range.max },
  ]
  return sizes.map(({ name, to }, n) => ({
    ...{ name, to, digit: `${n + 1}` },
    offered: sizes.findLastIndex((each) => each.to === to) === n,
  }))
}
