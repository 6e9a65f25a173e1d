import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { tableActivity } from '@/components/table/activity'
import { CompanyProvider } from '@/components/table/company/company'
import { TableRoom } from '@/components/table/table-room'
import { MomentProvider } from '@/components/timeline/moment'
import { momentOf } from '@/components/timeline/moment-in-url'
import { TransportBar } from '@/components/timeline/transport-bar'
import { TableId } from '@/domain/kernel'
import { fold } from '@/projections/projection'
import { isTold, NOBODY } from '@/projections/visibility'
import { room } from '@/server/room-instance'
import { viewer } from '../../viewer'

interface TablePageProps {
  params: Promise<{ id: string }>
  searchParams: Promise<{ at?: string | string[] }>
}

/** Enough to know of every buy-in that is under way, and to fill the list beside the felt. */
const RECENT = 400

/** Read once for the page and its title. */
const tableNow = cache(async (id: string) => {
  const tableId = TableId.safeParse(id)
  const now = tableId.success
    ? await room().views.table(tableId.data, undefined, (await viewer()) ?? NOBODY)
    : undefined
  return now ?? notFound()
})

export async function generateMetadata({ params }: TablePageProps): Promise<Metadata> {
  return { title: (await tableNow((await params).id)).view.name }
}

export default async function TablePage(props: TablePageProps) {
  const now = await tableNow((await props.params).id)
  const { tableId } = now.view
  const { at, notice } = momentOf((await props.searchParams).at, now.position)

  const { views } = room()
  const session = (await viewer()) ?? NOBODY
  const position = at ?? now.position
  const [then, latest, own] = await Promise.all([
    at === null ? now : views.table(tableId, at, session),
    views.events({ scopes: [`table:${tableId}`], to: position, limit: RECENT }, session),
    session.playerId ? views.sessionResult(tableId, session.playerId, position) : undefined,
  ])
  const names = { ...now.names, ...then?.names, ...latest.names }

  return (
    <MomentProvider scope={`table:${tableId}`} initialAt={at} head={now.position} notice={notice}>
      <CompanyProvider tableId={tableId}>
        <TableRoom
          tableId={tableId}
          tables={{ views: then ? { [tableId]: then.view } : {}, position, names }}
          activities={{ views: fold(tableActivity, latest.events.filter(isTold).toReversed()), position, names }}
          sessions={{ views: session.playerId && own ? { [session.playerId]: own } : {}, position, names }}
        />
      </CompanyProvider>
      <TransportBar />
    </MomentProvider>
  )
}
