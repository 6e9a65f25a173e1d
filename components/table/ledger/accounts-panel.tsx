import clsx from 'clsx'
import { Download } from 'lucide-react'
import { buttonStyle } from '@/components/ui/button-style'
import { Panel } from '@/components/ui/panel'
import { figure } from '@/domain/figures'
import { ledgerTotals, netAtTable, type TableLedger } from '@/projections/table-ledger'
import { AccountRow } from './account-row'
import { COLUMNS, FIGURE, WIDE_FIGURE } from './columns'
import { ExplainedCell } from './explained-cell'
import { NarrowFigures } from './narrow-figures'
import { NetAmount } from './net-amount'

interface AccountsPanelProps {
  ledger: TableLedger
  /** By player id; no two are the same. */
  names: Readonly<Record<string, string>>
  /** The moment that the page shows, as its links carry it on. */
  then: string
}

const HEAD = 'py-2 font-medium text-ink-soft text-xs'

/** Everybody who ever sat at the table, whoever won most first. */
export function AccountsPanel({ ledger, names, then }: AccountsPanelProps) {
  const totals = ledgerTotals(ledger)
  const accounts = ledger.accounts.toSorted((a, b) => netAtTable(b) - netAtTable(a))
  return (
    <Panel
      title="Players"
      className="overflow-clip"
      aside={
        <a
          href={`/api/tables/${ledger.tableId}/ledger.csv${then}`}
          download
          className={buttonStyle('quiet', 'md', '-mr-2')}
        >
          <Download aria-hidden />
          CSV<span className="sr-only"> file of this ledger</span>
        </a>
      }
    >
      <table className="w-full border-collapse text-sm">
        <thead>
          <tr className="border-line max-sm:border-b">
            <th scope="col" className={clsx(HEAD, 'w-full pl-4 text-left')}>
              Player
            </th>
            {COLUMNS.map(({ head }) => (
              <th key={head} scope="col" className={clsx(HEAD, WIDE_FIGURE, 'sm:min-w-28')}>
                {head}
              </th>
            ))}
            <th scope="col" className={clsx(HEAD, FIGURE, 'pr-4 sm:min-w-32')}>
              Net
            </th>
          </tr>
        </thead>
        <tbody>
          {accounts.map((account) => (
            <AccountRow
              key={account.playerId}
              table={ledger.tableId}
              account={account}
              name={names[account.playerId] ?? ''}
              href={`/players/${account.playerId}${then}`}
            />
          ))}
        </tbody>
        <tfoot className="border-edge border-t bg-sunken font-semibold">
          <tr>
            <th scope="row" className="h-13 pr-2 pl-4 text-left">
              All together
            </th>
            {COLUMNS.map((column) => (
              <td key={column.head} className={WIDE_FIGURE}>
                <ExplainedCell {...explained(column)} amount={totals[column.figure]}>
                  {figure(totals[column.figure])}
                </ExplainedCell>
              </td>
            ))}
            <td className={clsx(FIGURE, 'pr-4')}>
              <NetAmount amount={netAtTable(totals)} className="text-base" />
            </td>
          </tr>
          <NarrowFigures sums={totals} explained={explained} />
        </tfoot>
      </table>
      <p className="border-line border-t px-4 py-3 text-ink-soft text-xs leading-5">
        Net = cashed out + on table − bought in. What is bet in a hand counts for whoever bet it until the hand is over.
      </p>
    </Panel>
  )

  function explained({ head, all }: (typeof COLUMNS)[number]) {
    return { figure: { figure: all, table: ledger.tableId }, label: `everybody’s ${head.toLowerCase()}` } as const
  }
}
