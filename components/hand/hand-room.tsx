'use client'

import { Armchair, ScrollText } from 'lucide-react'
import Link from 'next/link'
import { figure } from '@/domain/figures'
import type { HandHistory } from '@/projections/hands'
import type { TableView } from '@/projections/table-view'
import { auditUrl } from '../audit/filters'
import { KeptRoadsPanel } from '../branch/kept-roads-panel'
import { WayOffButton } from '../branch/way-off-button'
import { ExplainFiguresAt } from '../explain/explained-at'
import { useSession } from '../live/session'
import { FirstMoment } from '../timeline/first-moment'
import { useMoment } from '../timeline/moment'
import { buttonStyle } from '../ui/button-style'
import { EmptyState } from '../ui/empty-state'
import { Panel } from '../ui/panel'
import { ExportMenu } from './export-menu'
import { isHandEvent } from './hand-events'
import { HandReplay } from './hand-replay'
import { useReplayedHand } from './use-replayed-hand'
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

/** One hand of this room at the moment its page shows, and what can be proved of it. */
export function HandRoom({ handId, start }: HandRoomProps) {
  const { at, index } = useMoment()
  const ownId = useSession()?.playerId
  const replayed = useReplayedHand(handId, start)
  const { hand, reached, told, names } = replayed
  const ownSeat = hand?.players.find(({ playerId }) => playerId === ownId)?.seat ?? null
  const then = at === null ? '' : `?at=${at}`
  if (at !== null && index < 0)
    return (
      <Panel className="mt-6">
        <EmptyState
          title="No hand yet at this moment"
          detail={`Hand ${figure(hand?.number ?? 0)} at ${start.name} was dealt later.`}
          action={<FirstMoment>To the deal</FirstMoment>}
        />
      </Panel>
    )

  return (
    <ExplainFiguresAt position={reached}>
      <HandReplay
        replayed={replayed}
        heading={`Hand ${figure(hand?.number ?? 0)} at ${start.name}`}
        ownId={ownId}
        bankrollHref={(playerId) => `/players/${playerId}${then}`}
        further={<WayOffButton handId={handId} told={told} reached={reached} ownId={ownId} ownSeat={ownSeat} />}
        proof={
          <>
            <KeptRoadsPanel handId={handId} hand={hand} ownId={ownId} />
            <VerifyPanel events={told.filter(isHandEvent)} names={names} />
          </>
        }
        actions={
          <>
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
              film={`/api/hands/${handId}/film`}
              unavailable={NOT_YET[hand?.status ?? 'playing']}
            />
          </>
        }
      />
    </ExplainFiguresAt>
  )
}
