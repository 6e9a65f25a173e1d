interface Pots {
  pots: readonly { amount: number }[]
  awards: readonly { amount: number }[]
}

/** Everything that is played for in a hand: the pots and the bets before the players; what was won, once it is won. In chips. */
export function potOf({ pots, awards }: Pots, seats: readonly ({ hand: { bet: number } | null } | null)[]): number {
  const won = awards.reduce((sum, { amount }) => sum + amount, 0)
  const gathered = pots.reduce((sum, { amount }) => sum + amount, 0)
  return won + gathered + seats.reduce((sum, seat) => sum + (seat?.hand?.bet ?? 0), 0)
}
