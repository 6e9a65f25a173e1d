'use client'

import { CircleAlert, X } from 'lucide-react'
import { useState } from 'react'
import type { LiveViews } from '@/components/live/as-of'
import { useOwnBankroll, useSession } from '@/components/live/session'
import { useViews } from '@/components/live/use-views'
import { useMoment } from '@/components/timeline/moment'
import { Drawer } from '@/components/ui/drawer'
import { IconButton } from '@/components/ui/icon-button'
import { Notice } from '@/components/ui/notice'
import { RootMark } from '@/components/ui/root-mark'
import type { TableId } from '@/domain/kernel'
import type { SessionResult } from '@/projections/session-result'
import { table as tableProjection } from '@/projections/table'
import { type TableActivity, tableActivity } from '@/projections/table-activity'
import type { TableView } from '@/projections/table-view'
import { ActionArea } from './acting/action-area'
import { useActing } from './acting/use-acting'
import { Announcer } from './announcer/announcer'
import { type Attempt, arrivalsBySeat, outcomeOf, settled } from './attempt'
import { useEntry } from './joining/use-entry'
import { LedgerLink } from './ledger/ledger-link'
import { useStagedTable } from './motion/use-staged-table'
import { isOutOfTime } from './own-seat/out-of-time'
import { OwnSeatBar } from './own-seat/own-seat-bar'
import { usePreferences } from './preferences/use-preferences'
import { SessionPanel } from './session/session-panel'
import { type OpenDialog, TableDialogs } from './table-dialogs'
import { TableFelt } from './table-felt'
import { TableHeading } from './table-heading'
import { TablePanels } from './table-panels'
import { Unopened } from './unopened'
import { WatcherBar } from './watcher-bar'

interface TableRoomProps {
  tableId: TableId
  /** The table as it is, whatever moment the page shows. */
  now: LiveViews<TableView>
  tables: LiveViews<TableView>
  activities: LiveViews<TableActivity>
  sessions: LiveViews<SessionResult>
}

const QUIET: TableActivity = { arrivals: [], recent: [] }

/** One table, at the moment its page shows: live, somebody can sit here; in the past, nothing can be touched. */
export function TableRoom({ tableId, now, tables, activities, sessions }: TableRoomProps) {
  const { views, names } = useViews(tableProjection, tables)
  const activity = useViews(tableActivity, activities).views[tableId] ?? QUIET
  const { at, live, goLive } = useMoment()
  const session = useSession()
  const acting = useActing(tableId, now, session?.playerId)
  const { preferences } = usePreferences()
  const staged = useStagedTable(tableId, now, live && preferences.motion)
  const available = useOwnBankroll()?.available ?? 0
  const [dialog, setDialog] = useState<OpenDialog>({ type: 'none' })
  const [attempt, setAttempt] = useState<Attempt | null>(null)
  const entry = useEntry(acting.now ?? views[tableId], session?.playerId ?? null)

  const after = attempt && live ? settled(attempt, activity.recent) : attempt
  if (after !== attempt) setAttempt(after)

  const present = staged.view ?? acting.now
  const table = live ? (present ?? views[tableId]) : views[tableId]
  if (!table) return <Unopened />

  const { seats } = table
  const closed = live ? undefined : 'You are viewing the past. Go back to live first.'
  const own = session && seats.find((seat) => seat?.playerId === session.playerId)
  const seatNow = session && present?.seats.find((seat) => seat?.playerId === session.playerId)
  const arrivals = arrivalsBySeat(activity, seats, live ? attempt : null)
  const arriving = [...arrivals.values()].some(({ playerId }) => playerId === session?.playerId)
  const outOfTime = isOutOfTime(activity.recent, session?.playerId)
  const outcome = live && attempt ? outcomeOf(attempt) : undefined
  const freeSeat = seats.findIndex((seat, index) => seat === null && !arrivals.has(index))
  const then = at === null ? '' : `?at=${at}`
  const close = () => setDialog({ type: 'none' })
  const handleSit = (seat: number) => setDialog({ type: 'sit', seat })

  return (
    <div className="grid gap-x-6 lg:grid-cols-[minmax(0,1fr)_21rem] low:grid-cols-[minmax(0,1fr)]">
      <div className="min-w-0 pt-1 low:-mx-1 sm:low:-mx-3 low:grid low:grid-cols-[minmax(0,1fr)_clamp(16.5rem,37vw,24rem)] low:content-start low:gap-x-3">
        <RootMark mark="table" />
        <Announcer listen={staged.listen} acting={acting} playerId={session?.playerId} live={live} />
        <TableHeading table={table} lobbyHref={`/lobby${then}`} onOpenPanels={() => setDialog({ type: 'panels' })} />
        <TableFelt
          table={table}
          names={names}
          arrivals={arrivals}
          ownId={session?.playerId}
          closed={closed}
          ticking={live}
          bankrollHref={(playerId) => `/players/${playerId}${then}`}
          onSit={entry.open ? handleSit : undefined}
        />
        <div className="low:flex low:flex-col low:justify-end low:pb-1">
          {outcome && (
            <Notice
              tone="accent"
              icon={<CircleAlert aria-hidden />}
              {...outcome}
              className="mx-auto mb-3 max-w-2xl"
              action={
                <IconButton label="Dismiss" onClick={() => setAttempt(null)}>
                  <X aria-hidden />
                </IconButton>
              }
            />
          )}
          {present && seatNow && (
            <ActionArea
              acting={acting}
              table={present}
              seat={seatNow}
              outOfTime={outOfTime}
              names={names}
              onGoLive={live ? undefined : goLive}
            />
          )}
          {table.status === 'open' && (
            <section
              aria-label="Your seat"
              className="mx-auto flex w-full max-w-2xl items-center gap-2 rounded-2xl border border-line bg-panel p-1.5 pl-4 shadow-panel past:max-md:hidden"
            >
              {own ? (
                <OwnSeatBar
                  table={table}
                  seat={own}
                  outOfTime={outOfTime}
                  closed={closed}
                  onTopUp={() => setDialog({ type: 'topUp' })}
                  onAutoTopUp={() => setDialog({ type: 'autoTopUp' })}
                  onLeave={() => setDialog({ type: 'leave' })}
                />
              ) : (
                <WatcherBar
                  signedIn={session !== null}
                  entry={entry}
                  freeSeat={freeSeat < 0 ? undefined : freeSeat}
                  arriving={arriving}
                  closed={closed}
                  onSit={handleSit}
                />
              )}
            </section>
          )}
        </div>
      </div>
      <aside className="flex flex-col gap-4 pt-5 max-lg:hidden low:hidden lg:h-[calc(100dvh-7.375rem)] past:lg:h-[calc(100dvh-10.5rem)]">
        <SessionPanel tableId={tableId} sessions={sessions} bigBlind={table.bigBlind} />
        <TablePanels recent={activity.recent} names={names} seated={Boolean(own)} />
      </aside>
      <Drawer open={dialog.type === 'panels'} onOpenChange={close} title={table.name}>
        <div className="flex flex-col gap-4">
          <LedgerLink tableId={tableId} className="sm:hidden" />
          <SessionPanel tableId={tableId} sessions={sessions} bigBlind={table.bigBlind} />
          <TablePanels recent={activity.recent} names={names} seated={Boolean(own)} onMoment={close} />
        </div>
      </Drawer>
      <TableDialogs
        dialog={live ? dialog : { type: 'none' }}
        table={table}
        own={own ?? undefined}
        playerId={session?.playerId}
        available={available}
        code={entry.code}
        onClose={close}
        onAttempt={setAttempt}
      />
    </div>
  )
}
