import { type Chips, chips } from '../kernel'

/** What a player has at stake; `committed` is in chips since the deal, without dead money. */
export interface Stake {
  seat: number
  committed: Chips
  isLive: boolean
}

export interface Pot {
  /** In chips. */
  amount: Chips
  /** Seats that may win it, in the order in which they were given. */
  eligible: number[]
}

/**
 * The main pot and the side pots (rule 15): one for each amount that a live player has committed, so each has fewer
 * who may win it than the one before. Folded chips stay in, and dead money lies in the main pot.
 */
export function potsOf(stakes: readonly Stake[], dead: Chips): Pot[] {
  const live = stakes.filter(({ isLive }) => isLive)
  const levels = [...new Set(live.map(({ committed }) => committed))].sort((a, b) => a - b)
  const pots = levels.map((level, n): Pot => {
    const below = levels[n - 1] ?? 0
    // What a folded player put in beyond everyone who is left goes to the last pot.
    const upTo = n === levels.length - 1 ? Number.POSITIVE_INFINITY : level
    const amount = stakes.reduce(
      (sum, { committed }) => sum + Math.min(committed, upTo) - Math.min(committed, below),
      n === 0 ? dead : 0,
    )
    const eligible = live.filter(({ committed }) => committed >= level).map(({ seat }) => seat)
    return { amount: chips(amount), eligible }
  })
  return pots.filter(({ amount }) => amount > 0)
}

/** A pot in equal shares; the odd chips go one each to the first of the winners (rule 16). */
export function split<Winner>(amount: Chips, winners: readonly Winner[]): { winner: Winner; amount: Chips }[] {
  const share = Math.floor(amount / winners.length)
  const odd = amount % winners.length
  return winners.map((winner, n) => ({ winner, amount: chips(n < odd ? share + 1 : share) }))
}
