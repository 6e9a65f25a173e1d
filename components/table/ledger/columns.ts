import type { FigureOf } from '@/projections/reasons/figure'
import type { LedgerTotals } from '@/projections/table-ledger'

/** The figures between a player's name and net, in chips; and what they are called when all players' are asked for. */
export const COLUMNS = [
  { head: 'Bought in', figure: 'boughtIn', all: 'allBoughtIn' },
  { head: 'Cashed out', figure: 'cashedOut', all: 'allCashedOut' },
  { head: 'On table', figure: 'onTable', all: 'chipsOnTable' },
] as const satisfies readonly { head: string; figure: keyof LedgerTotals; all: FigureOf<'allBoughtIn'>['figure'] }[]

/** A cell of a figure, and one that a phone has no room for. */
export const FIGURE = 'px-3 text-right tabular-nums whitespace-nowrap'
export const WIDE_FIGURE = `${FIGURE} hidden sm:table-cell`
