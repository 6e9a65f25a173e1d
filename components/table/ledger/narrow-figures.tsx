import clsx from 'clsx'
import { figure } from '@/domain/figures'
import type { Figure } from '@/projections/reasons/figure'
import type { LedgerTotals } from '@/projections/table-ledger'
import { COLUMNS } from './columns'
import { ExplainedCell } from './explained-cell'

interface NarrowFiguresProps {
  sums: LedgerTotals
  /** What is asked for when a figure is pressed. */
  explained(column: (typeof COLUMNS)[number]): { figure: Figure; label: string }
}

/** What has no room beside a name on a phone: a line below it. */
export function NarrowFigures({ sums, explained }: NarrowFiguresProps) {
  return (
    <tr className="border-line border-b sm:hidden">
      <td colSpan={2} className="px-4 pb-3">
        <dl className="grid grid-cols-3 gap-2 tabular-nums">
          {COLUMNS.map((column) => (
            <div key={column.head} className="min-w-0">
              <dt className="text-ink-soft text-xs">{column.head}</dt>
              <dd className={clsx(sums[column.figure] === 0 && 'text-ink-soft')}>
                <ExplainedCell {...explained(column)} amount={sums[column.figure]}>
                  {figure(sums[column.figure])}
                </ExplainedCell>
              </dd>
            </div>
          ))}
        </dl>
      </td>
    </tr>
  )
}
