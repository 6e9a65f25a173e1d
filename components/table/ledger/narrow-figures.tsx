import clsx from 'clsx'
import { figure } from '@/domain/figures'
import type { LedgerTotals } from '@/projections/table-ledger'
import { COLUMNS } from './columns'

/** What has no room beside a name on a phone: a line below it. */
export function NarrowFigures({ sums }: { sums: LedgerTotals }) {
  return (
    <tr className="border-line border-b sm:hidden">
      <td colSpan={2} className="px-4 pb-3">
        <dl className="grid grid-cols-3 gap-2 tabular-nums">
          {COLUMNS.map(({ head, of }) => (
            <div key={head} className="min-w-0">
              <dt className="text-ink-soft text-xs">{head}</dt>
              <dd className={clsx(of(sums) === 0 && 'text-ink-soft')}>{figure(of(sums))}</dd>
            </div>
          ))}
        </dl>
      </td>
    </tr>
  )
}
