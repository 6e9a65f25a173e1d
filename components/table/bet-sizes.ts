import type { LegalActions } from '@/domain/hand/events'

/** A bet that is offered by name; `to` is what it comes to on this street, in chips. */
export interface BetSize {
  name: string
  to: number
}

/**
 * Sizes people ask for, as far as they are legal and differ: the least, half the pot, the pot, everything.
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
    { name: 'Pot', to: within(price + pot) },
    { name: 'All in', to: range.max },
  ]
  return sizes.filter(({ to }, n) => sizes.findLastIndex((each) => each.to === to) === n)
}
