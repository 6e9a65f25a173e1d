'use client'

import { Armchair, Plus } from 'lucide-react'
import { useState } from 'react'
import { Why } from '@/components/explain/why'
import type { LiveViews } from '@/components/live/as-of'
import { useSession } from '@/components/live/session'
import { useViews } from '@/components/live/use-views'
import { JoinDialog } from '@/components/shell/join-dialog'
import { FirstMoment } from '@/components/timeline/first-moment'
import { useMoment } from '@/components/timeline/moment'
import { Button } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { Panel } from '@/components/ui/panel'
import { figure } from '@/domain/figures'
import { type LobbyTable, listedTo, lobby, openTables } from '@/projections/lobby'
import { NOBODY } from '@/projections/visibility'
import { CreateTableDialog } from './create-table-dialog'
import { LobbyList } from './lobby-list'
import { lobbySummary } from './lobby-summary'

/** The tables one can go to, at the moment the page shows. */
export function LobbyRoom({ seed }: { seed: LiveViews<LobbyTable> }) {
  const { at, live } = useMoment()
  const session = useSession()
  const tables = listedTo(session ?? NOBODY, openTables(useViews(lobby, seed).views))
  const summary = lobbySummary(tables)
  const [creating, setCreating] = useState(false)
  const [joining, setJoining] = useState(false)
  const closed = live ? undefined : 'You are viewing the past. Go back to live first.'

  const openTable = session ? (
    <Button variant="primary" unavailable={closed} onClick={() => setCreating(true)}>
      <Plus aria-hidden />
      Open a table
    </Button>
  ) : (
    <Button variant={live ? 'primary' : 'secondary'} onClick={() => setJoining(true)}>
      Join the room
    </Button>
  )

  return (
    <div className="mx-auto max-w-6xl pt-6 pb-8 sm:pt-10">
      <div className="mb-5 grid grid-cols-[minmax(0,1fr)_auto] items-center gap-x-4 gap-y-1 sm:mb-6">
        <h1 className="font-semibold text-3xl tracking-tight sm:text-4xl">Lobby</h1>
        <div className="sm:row-span-2">{openTable}</div>
        <p className="text-ink-soft text-sm tabular-nums max-sm:col-span-2 sm:text-base">
          {summary.counts} ·{' '}
          <span className="relative">
            {figure(summary.chips)}
            <Why figure={{ figure: 'inLobby' }} label="the chips in play at these tables" amount={summary.chips} />
          </span>{' '}
          {summary.unit}
        </p>
      </div>
      {tables.length > 0 ? (
        <LobbyList
          tables={tables}
          hrefOf={({ tableId }) => (at === null ? `/tables/${tableId}` : `/tables/${tableId}?at=${at}`)}
        />
      ) : (
        <Panel>
          <EmptyState
            icon={<Armchair aria-hidden />}
            title={live ? 'No table is open' : 'No table was open then'}
            detail={
              live
                ? 'Be the first: open one, take a seat, and ask somebody to join you.'
                : 'You are looking at a moment before the first table opened, or after the last one closed.'
            }
            action={<FirstMoment>To when the first table opened</FirstMoment>}
          />
        </Panel>
      )}
      <JoinDialog open={joining && !session} onOpenChange={setJoining} />
      <CreateTableDialog open={creating && live} onOpenChange={setCreating} />
    </div>
  )
}
