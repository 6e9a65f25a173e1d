import { reject } from '../decider'
import type { TableTerms } from './events'

/** What is wrong with the terms a table is to be opened on, if anything. */
export function refuseTerms({ smallBlind, bigBlind, minBuyIn, maxBuyIn, ante, straddle }: TableTerms) {
  if (bigBlind < smallBlind) return reject('BlindsOutOfOrder', { smallBlind, bigBlind })
  if (maxBuyIn < minBuyIn) return reject('BuyInRangeEmpty', { minBuyIn, maxBuyIn })
  if (minBuyIn < bigBlind) return reject('BuyInBelowBigBlind', { minBuyIn, bigBlind })
  if (ante > bigBlind) return reject('AnteAboveBigBlind', { ante, bigBlind })
  if (straddle > 0 && straddle < 2 * bigBlind) return reject('StraddleTooSmall', { straddle, bigBlind })
  return undefined
}
