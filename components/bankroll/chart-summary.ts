import { figure } from '@/domain/figures'
import type { LedgerEntry } from '@/projections/ledger'

/** What the chart shows, for whoever does not see it. */
export function chartSummary(name: string, entries: readonly LedgerEntry[], live: boolean): string {
  const last = entries.at(-1)
  if (!last) return `${name}’s bankroll ${live ? 'has not moved' : 'had not moved'} yet.`
  const totals = entries.map(({ total }) => total)
  const highest = totals.reduce((a, b) => Math.max(a, b), 0)
  const moves = entries.length === 1 ? 'one movement' : `${figure(entries.length)} movements`
  return `${name}’s bankroll over ${moves}: ${live ? 'now' : 'then'} ${figure(last.total)} in all, ${figure(last.available)} available; at most ${figure(highest)}.`
}
