import { reject } from '../decider'
import type { TableTerms } from './events'

/** What is wrong with the terms a table is to be opened on, if anything. */
export function refuseTerms({ smallBlind, bigBlind, minBuyIn, maxBuyIn }: TableTerms) {
  if (bigBlind < smallBlind) return reject('BlindsOutOfOrder', { smallBlind, bigBlind })
  if (maxBuyIn < minBuyIn) return reject('BuyInRangeEmpty', { minBuyIn, maxBuyIn })
  if (minBuyIn < bigBlind) return reject('BuyInBelowBigBlind', { minBuyIn, bigBlind })
  return undefined
}
