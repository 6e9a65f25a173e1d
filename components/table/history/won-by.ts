import type { ListedHand } from './held-hands'

const listed = (words: string[]) => new Intl.ListFormat('en', { style: 'long', type: 'conjunction' }).format(words)

/** "Ann won", "Ann and Ben won": whoever got any of its pots, the most first. */
export function wonBy({ players }: Pick<ListedHand, 'players'>): string {
  const winners = players.filter(({ won }) => won > 0).toSorted((a, b) => b.won - a.won)
  return winners.length === 0 ? 'Nobody won' : `${listed(winners.map(({ displayName }) => displayName))} won`
}
