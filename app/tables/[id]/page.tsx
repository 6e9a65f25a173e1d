import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { cache } from 'react'
import { askedMoment } from '@/app/asked-moment'
import { CompanyProvider } from '@/components/table/company/company'
import { TableRoom } from '@/components/table/table-room'
import { MomentProvider } from '@/components/timeline/moment'

import { TransportBar } from '@/components/timeline/transport-bar'
import { TableId } from '@/domain/kernel'
import { tableStream } from '@/domain/room'
import { NOBODY } from '@/projections/visibility'
import { room } from '@/server/room-instance'
import { viewer } from '../../viewer'

interface TablePageProps {
  params: Promise<{ id: string }>
  searchParams: Promise<{ at?: string | string[] }>
}

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
  const { at, notice } = await askedMoment((await props.searchParams).at, now.position, tableStream(tableId))

  const position = at ?? now.position
  const { views, names: mentioned } = await room().views.scopeViews(
    `table:${tableId}`,
    position,
    (await viewer()) ?? NOBODY,
    ['table-activity', 'session-result', ...(at === null ? [] : (['table'] as const))],
  )
  const names = { ...now.names, ...mentioned }
  const present = { views: { [tableId]: now.view }, position: now.position, names }

  return (
    <MomentProvider scope={`table:${tableId}`} initialAt={at} head={now.position} notice={notice}>
      <CompanyProvider tableId={tableId} now={present}>
        <TableRoom
          tableId={tableId}
          now={present}
          tables={at === null ? present : { views: views.table ?? {}, position, names }}
          activities={{ views: views['table-activity'] ?? {}, position, names }}
          sessions={{ views: views['session-result'] ?? {}, position, names }}
        />
      </CompanyProvider>
      <TransportBar />
    </MomentProvider>
  )
}
