import type { LedgerTotals } from '@/projections/table-ledger'

/** The figures between a player's name and net, in chips. */
export const COLUMNS = [
  { head: 'Bought in', of: ({ boughtIn }: LedgerTotals): number => boughtIn },
  { head: 'Cashed out', of: ({ cashedOut }: LedgerTotals): number => cashedOut },
  { head: 'On table', of: ({ onTable }: LedgerTotals): number => onTable },
]

/** A cell of a figure, and one that a phone has no room for. */
export const FIGURE = 'px-3 text-right tabular-nums whitespace-nowrap'
export const WIDE_FIGURE = `${FIGURE} hidden sm:table-cell`
