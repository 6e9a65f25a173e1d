'use client'

import { ScrollText } from 'lucide-react'
import Link from 'next/link'
import type { LiveViews } from '@/components/live/as-of'
import { useViews } from '@/components/live/use-views'
import { useMoment } from '@/components/timeline/moment'
import { buttonStyle } from '@/components/ui/button-style'
import { EmptyState } from '@/components/ui/empty-state'
import { Panel } from '@/components/ui/panel'
import type { TableId } from '@/domain/kernel'
import { type TableLedger, tableLedger } from '@/projections/table-ledger'
import { Unopened } from '../unopened'
import { AccountsPanel } from './accounts-panel'
import { LedgerHeading } from './ledger-heading'
import { SettlePanel } from './settle-panel'
import { toldApart } from './told-apart'

interface LedgerViewProps {
  tableId: TableId
  /** The table's. */
  name: string
  seed: LiveViews<TableLedger>
}

/** Who owes whom at a table, at the moment that the page shows. */
export function LedgerView({ tableId, name, seed }: LedgerViewProps) {
  const { views, names } = useViews(tableLedger, seed)
  const { at } = useMoment()
  const ledger = views[tableId]
  if (!ledger) return <Unopened />

  const then = at === null ? '' : `?at=${at}`
  const tableHref = `/tables/${tableId}${then}`
  const told = toldApart(ledger.accounts, names)
  return (
    <>
      <LedgerHeading name={name} tableHref={tableHref} />
      {ledger.accounts.length === 0 ? (
        <Panel>
          <EmptyState
            icon={<ScrollText aria-hidden />}
            title="Nobody has sat down yet"
            detail="Everyone who takes a seat gets a line here: what was bought in, what was cashed out, and what was won."
            action={
              <Link href={tableHref} className={buttonStyle('primary')}>
                To the table
              </Link>
            }
          />
        </Panel>
      ) : (
        <div className="grid items-start gap-4 lg:grid-cols-[minmax(0,1fr)_23rem]">
          <AccountsPanel ledger={ledger} names={told} then={then} />
          <SettlePanel ledger={ledger} names={told} />
        </div>
      )}
    </>
  )
}
