import clsx from 'clsx'
import Link from 'next/link'
import { PlayerAvatar } from '@/components/ui/player-avatar'
import { figure } from '@/domain/figures'
import type { TableId } from '@/domain/kernel'
import type { FigureOf } from '@/projections/reasons/figure'
import { netAtTable, type TableAccount } from '@/projections/table-ledger'
import { COLUMNS, FIGURE, WIDE_FIGURE } from './columns'
import { ExplainedCell } from './explained-cell'
import { NarrowFigures } from './narrow-figures'
import { NetAmount } from './net-amount'

interface AccountRowProps {
  table: TableId
  account: TableAccount
  name: string
  /** The player's bankroll, at the moment that the page shows. */
  href: string
}

/** One player; on a phone the figures have a line of their own. */
export function AccountRow({ table, account, name, href }: AccountRowProps) {
  const { playerId, seated } = account
  const net = netAtTable(account)
  return (
    <>
      <tr className="border-line sm:border-t">
        <th scope="row" className="max-w-0 py-1.5 pr-2 pl-4 text-left font-normal">
          <Link href={href} prefetch={false} className="group flex min-h-11 items-center gap-3">
            <PlayerAvatar playerId={playerId} name={name} size={36} />
            <span className="min-w-0">
              <span className="block truncate font-medium underline-offset-3 group-hover:underline">{name}</span>
              <span className="block text-ink-soft text-xs">{seated ? 'At the table' : 'Has left'}</span>
            </span>
          </Link>
        </th>
        {COLUMNS.map(({ head, figure: of }) => (
          <td key={head} className={clsx(WIDE_FIGURE, account[of] === 0 && 'text-ink-soft')}>
            <ExplainedCell {...explained(head, of)} amount={account[of]}>
              {figure(account[of])}
            </ExplainedCell>
          </td>
        ))}
        <td className={clsx(FIGURE, 'pr-4')}>
          <ExplainedCell {...explained('Net', 'net')} amount={net}>
            <NetAmount amount={net} className="text-base" />
          </ExplainedCell>
        </td>
      </tr>
      <NarrowFigures sums={account} explained={({ head, figure }) => explained(head, figure)} />
    </>
  )

  function explained(head: string, of: FigureOf<'net'>['figure']) {
    return { figure: { figure: of, table, player: playerId }, label: `${name}’s ${head.toLowerCase()}` } as const
  }
}
