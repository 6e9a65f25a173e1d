import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { askedMoment } from '@/app/asked-moment'
import { LedgerView } from '@/components/table/ledger/ledger-view'
import { nameOf } from '@/components/table/name-of'
import { MomentProvider } from '@/components/timeline/moment'

import { TransportBar } from '@/components/timeline/transport-bar'
import { TableId } from '@/domain/kernel'
import { tableStream } from '@/domain/room'
import { room } from '@/server/room-instance'

interface LedgerPageProps {
  params: Promise<{ id: string }>
  searchParams: Promise<{ at?: string | string[] }>
}

async function ledgerNow({ params }: LedgerPageProps) {
  const tableId = TableId.safeParse((await params).id)
  return (tableId.success && (await room().views.tableLedger(tableId.data))) || notFound()
}

export async function generateMetadata(props: LedgerPageProps): Promise<Metadata> {
  const { view, names } = await ledgerNow(props)
  return { title: `Ledger of ${nameOf(names, view.tableId)}` }
}

export default async function LedgerPage(props: LedgerPageProps) {
  const now = await ledgerNow(props)
  const { tableId } = now.view
  const { at, notice } = await askedMoment((await props.searchParams).at, now.position, tableStream(tableId))
  const then = at === null ? now : await room().views.tableLedger(tableId, at)

  return (
    <MomentProvider scope={`table:${tableId}`} initialAt={at} head={now.position} notice={notice}>
      <LedgerView
        tableId={tableId}
        name={nameOf(now.names, tableId)}
        seed={{ views: then ? { [tableId]: then.view } : {}, position: at ?? now.position, names: now.names }}
      />
      <TransportBar />
    </MomentProvider>
  )
}
