import type { Metadata } from 'next'
import { askedMoment } from '@/app/asked-moment'
import { viewer } from '@/app/viewer'
import { AuditFilterBar } from '@/components/audit/audit-filter-bar'
import { AuditLog } from '@/components/audit/audit-log'
import { AuditMoment } from '@/components/audit/audit-moment'
import { auditTracks } from '@/components/audit/audit-tracks'
import { BooksPanel } from '@/components/audit/books-panel'
import { filtersOf, scopesFor } from '@/components/audit/filters'

import { TransportBar } from '@/components/timeline/transport-bar'
import { Notice } from '@/components/ui/notice'
import { Panel } from '@/components/ui/panel'
import { PlayerId } from '@/domain/kernel'
import { NOBODY } from '@/projections/visibility'
import { room } from '@/server/room-instance'

interface AuditPageProps {
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export const metadata: Metadata = { title: 'Audit' }

/** Events that come with the page; older ones are fetched as they are scrolled to. */
const FIRST_EVENTS = 60

export default async function AuditPage({ searchParams }: AuditPageProps) {
  const { views } = room()
  const query = await searchParams
  const { filters, ignored } = filtersOf(query)
  const player = PlayerId.safeParse(filters.player)
  // The head is asked first: what happens meanwhile comes again over the socket, and is dropped there.
  const head = await views.head()
  const { at, notice } = await askedMoment(query.at, head)
  const position = at ?? head
  const [page, books, then, narrowedTo] = await Promise.all([
    views.events({ scopes: scopesFor(filters), to: position, limit: FIRST_EVENTS }, (await viewer()) ?? NOBODY),
    views.books(),
    at === null ? undefined : views.books(at),
    player.success ? views.bankroll(player.data) : undefined,
  ])

  return (
    <AuditMoment head={head} initialAt={at} notice={notice}>
      <header className="py-6 sm:py-8">
        <h1 className="font-semibold text-2xl tracking-tight sm:text-3xl">Audit</h1>
        <p className="text-ink-soft text-sm">
          Every fact of this room, in the order it was recorded; open to everyone.
        </p>
      </header>
      <div className="flex flex-col gap-4 pb-10">
        <BooksPanel now={{ books: books.view, position: books.position }} then={then?.view} />
        {ignored.length > 0 && <Notice title="Some of the address was left out" detail={ignored.join(' ')} />}
        <Panel title="Events">
          <AuditFilterBar filters={filters} playerName={narrowedTo?.names[narrowedTo.view.playerId]} />
          <div className="border-line border-t">
            <AuditLog key={JSON.stringify(filters)} filters={filters} seed={{ ...page, position }} />
          </div>
        </Panel>
      </div>
      <TransportBar tracks={auditTracks(filters)} />
    </AuditMoment>
  )
}
