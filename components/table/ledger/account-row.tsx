import clsx from 'clsx'
import Link from 'next/link'
import { PlayerAvatar } from '@/components/ui/player-avatar'
import { figure } from '@/domain/figures'
import { netAtTable, type TableAccount } from '@/projections/table-ledger'
import { COLUMNS, FIGURE, WIDE_FIGURE } from './columns'
import { NarrowFigures } from './narrow-figures'
import { NetAmount } from './net-amount'

interface AccountRowProps {
  account: TableAccount
  name: string
  /** The player's bankroll, at the moment that the page shows. */
  href: string
}

/** One player; on a phone the figures have a line of their own. */
export function AccountRow({ account, name, href }: AccountRowProps) {
  const { playerId, seated } = account
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
        {COLUMNS.map(({ head, of }) => (
          <td key={head} className={clsx(WIDE_FIGURE, of(account) === 0 && 'text-ink-soft')}>
            {figure(of(account))}
          </td>
        ))}
        <td className={clsx(FIGURE, 'pr-4')}>
          <NetAmount amount={netAtTable(account)} className="text-base" />
        </td>
      </tr>
      <NarrowFigures sums={account} />
    </>
  )
}
