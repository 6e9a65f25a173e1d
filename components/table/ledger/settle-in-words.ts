import type { Names } from '@/components/live/as-of'
import { figure } from '@/domain/figures'
import type { Settlement } from '@/projections/settlement'
import { nameOf } from '../name-of'

/** The transfers as a text to send to friends, one a line: `Ann pays Ben 1,450`. Amounts in chips. */
export const settleInWords = ({ transfers }: Settlement, names: Names): string =>
  transfers
    .map(({ from, to, amount }) => `${nameOf(names, from)} pays ${nameOf(names, to)} ${figure(amount)}`)
    .join('\n')

/** How good the settlement is. */
export function fewestInWords({ transfers, fewest }: Settlement): string {
  const payments = transfers.length === 1 ? 'One payment makes' : `${figure(transfers.length)} payments make`
  if (!fewest) return `${payments} everybody even. With so many players, fewer might do.`
  return transfers.length === 1 ? `${payments} everybody even.` : `${payments} everybody even, and no fewer would.`
}
