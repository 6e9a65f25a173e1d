'use client'

import { History } from 'lucide-react'
import { figure } from '@/domain/figures'
import { Button } from '../ui/button'
import { eventInWords } from './event-in-words'
import { kindOf } from './event-kind'
import { KindLegend } from './kind-legend'
import { MARKER_COLOURS } from './marker-colours'
import type { MarkerColumns } from './marker-columns'
import { TransportFurther } from './transport-further'
import { useLate } from './use-late'
import type { Playback } from './use-playback'
import { useTimeInWords } from './use-time-in-words'
import type { Transport } from './use-transport'

interface MomentToldProps {
  transport: Transport
  playback: Playback
  columns: MarkerColumns
}

/** That this is the past, which moment of it, and what happened just then. */
export function MomentTold({ transport, playback, columns }: MomentToldProps) {
  const { moment, stops } = transport
  const { outline, index, shown, arrival, news } = moment
  const late = useLate(arrival === 'loading')
  const event = moment.eventAt(arrival === 'here' || late ? index : shown.index)
  const failed = outline.status === 'failed' || arrival === 'failed'
  const time = useTimeInWords(event?.recordedAt)
  const kind = event ? kindOf(event) : 'other'

  return (
    <div className="flex min-h-16 flex-wrap items-center gap-x-4 px-2 sm:min-h-11 sm:flex-nowrap">
      <p className="flex shrink-0 items-center gap-2 font-semibold text-past-text text-sm" role="status">
        <History aria-hidden className="size-4" />
        You are viewing the past
      </p>
      <span className="ml-auto flex shrink-0 gap-3 text-ink-soft text-sm tabular-nums sm:order-1 sm:ml-0">
        <span role="status" className="font-medium text-ink empty:hidden">
          {news > 0 && `${figure(news)} new`}
        </span>
        {outline.status === 'ready' && (
          <span>
            {figure(index + 1)} / {figure(stops)}
          </span>
        )}
      </span>
      <p className="flex min-w-0 grow basis-1/2 items-baseline gap-2 text-sm sm:basis-0">
        {kind !== 'other' && (
          <span
            aria-hidden
            className="size-2 shrink-0 self-center rounded-full"
            style={{ background: MARKER_COLOURS[kind] }}
          />
        )}
        <span className="truncate font-medium">{wordsFor()}</span>
        <span className="shrink-0 text-ink-soft tabular-nums">{time}</span>
      </p>
      {failed ? (
        <Button variant="quiet" onClick={moment.retry}>
          Try again
        </Button>
      ) : (
        <KindLegend transport={transport} columns={columns} />
      )}
      <TransportFurther transport={transport} playback={playback} className="sm:hidden" />
    </div>
  )

  function wordsFor(): string {
    if (failed) return 'This moment could not be loaded.'
    if (event) return eventInWords(event, moment.names)
    return outline.status === 'ready' && index < 0 ? 'Before anything happened here' : 'Loading this moment…'
  }
}
