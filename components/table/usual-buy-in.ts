/** A hundred big blinds, where the table and the bankroll allow; in chips. */
export const usualBuyIn = (
  { bigBlind, minBuyIn, maxBuyIn }: { bigBlind: number; minBuyIn: number; maxBuyIn: number },
  available = maxBuyIn,
) => Math.min(Math.max(bigBlind * 100, minBuyIn), maxBuyIn, Math.max(available, minBuyIn))
