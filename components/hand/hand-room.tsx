'use client'

import { Armchair, ScrollText } from 'lucide-react'
import Link from 'next/link'
import { useState } from 'react'
import { figure } from '@/domain/figures'
import type { Recorded } from '@/domain/kernel'
import type { RoomEvent } from '@/domain/room'
import { type HandHistory, hands } from '@/projections/hands'
import { fold } from '@/projections/projection'
import { withAllThatWasShown } from '@/projections/replayed-table'
import { table as tableProjection } from '@/projections/table'
import type { TableView } from '@/projections/table-view'
import { isTold } from '@/projections/visibility'
import { CopyText } from '../audit/copy-text'
import { auditUrl } from '../audit/filters'
import { useSession } from '../live/session'
import { TableFelt } from '../table/table-felt'
import { useMoment } from '../timeline/moment'
import { Button } from '../ui/button'
import { buttonStyle } from '../ui/button-style'
import { ExportMenu } from './export-menu'
import { isHandEvent } from './hand-events'
import { OutcomePanel } from './outcome-panel'
import { storyAsText, storyOf } from './story'
import { StoryPanel } from './story-panel'
import { VerifyPanel } from './verify-panel'

interface HandRoomProps {
  handId: string
  start: TableView
}

/** Why a hand cannot be exported, by its status. */
const NOT_YET: Record<HandHistory['status'], string | undefined> = {
  playing: 'A hand can be exported once it is over',
  stopped: 'This hand was stopped, and every bet went back: there is nothing to export',
  completed: undefined,
}

/** One hand at the moment its page shows: the felt, the story beside it, and what can be proved of it. */
export function HandRoom({ handId, start }: HandRoomProps) {
  const { held, index, at, goTo } = useMoment()
  const session = useSession()
  const [all, setAll] = useState(false)
  const { names } = held.history
  const told: Recorded<RoomEvent>[] = held.history.events.filter(isTold)
  const shown = (all ? withAllThatWasShown(told) : told).slice(0, index + 1)
  const table = fold(tableProjection, shown, { [start.tableId]: start })[start.tableId] ?? start
  const hand = fold(hands, told)[handId]
  const chapters = storyOf(told, names)
  const reached = told[index]?.position ?? 0
  const heading = `Hand ${figure(hand?.number ?? 0)} at ${start.name}`
  const then = at === null ? '' : `?at=${at}`

  return (
    <div data-page="hand" className="grid items-start gap-x-6 gap-y-4 lg:grid-cols-[minmax(0,1fr)_23rem]">
      <div className="min-w-0 pt-3 sm:pt-5 lg:sticky lg:top-16">
        <div className="flex flex-wrap items-center gap-2">
          <h1 className="grow font-semibold text-lg tracking-tight sm:text-2xl">{heading}</h1>
          <Link href={`/tables/${start.tableId}?at=${reached}`} className={buttonStyle()}>
            <Armchair aria-hidden />
            The table then
          </Link>
          <Link href={auditUrl({ stream: `hand-${handId}` })} prefetch={false} className={buttonStyle()}>
            <ScrollText aria-hidden />
            Audit
          </Link>
          <ExportMenu
            label="Export"
            address={`/api/hands/${handId}/export`}
            unavailable={NOT_YET[hand?.status ?? 'playing']}
          />
        </div>
        <TableFelt
          table={table}
          names={names}
          ownId={session?.playerId}
          ticking={false}
          bankrollHref={(playerId) => `/players/${playerId}${then}`}
        />
        <nav aria-label="Streets" className="flex flex-wrap justify-center gap-2 pb-4">
          {chapters.map(({ title, position }, n) => (
            <Button
              key={position}
              aria-pressed={reached >= position && reached < (chapters[n + 1]?.position ?? Number.POSITIVE_INFINITY)}
              className="aria-pressed:border-accent aria-pressed:bg-accent-wash"
              onClick={() => goTo(position, 'jump')}
            >
              {title}
            </Button>
          ))}
          <Button
            aria-pressed={all}
            className="aria-pressed:border-accent aria-pressed:bg-accent-wash"
            onClick={() => setAll(!all)}
          >
            All that was shown
          </Button>
        </nav>
      </div>
      <aside className="flex flex-col gap-4 lg:pt-5">
        {hand && <OutcomePanel hand={hand} names={names} />}
        <VerifyPanel events={told.filter(isHandEvent)} names={names} />
        <StoryPanel
          chapters={chapters}
          reached={reached}
          aside={<CopyText text={storyAsText(heading, chapters)} label="Hand in words" />}
        />
      </aside>
    </div>
  )
}
