'use client'

import { History } from 'lucide-react'
import { figure } from '@/domain/figures'
import { Button } from '../ui/button'
import { lengthInWords } from './clock'
import { ENDINGS } from './ending'
import { eventInWords } from './event-in-words'
import { MARKER_COLOURS } from './marker-colours'
import { kindOf } from './marker-kind'
import { StepButton } from './step-button'
import type { EventThen } from './use-event-at'
import { useLate } from './use-late'
import { placeOf } from './use-moment-in-words'
import type { Playback } from './use-playback'
import { useTimeInWords } from './use-time-in-words'
import type { Transport } from './use-transport'

interface MomentToldProps {
  transport: Transport
  playback: Playback
  then: EventThen
}

/** That this is the past, which moment of it, and what happened just then. */
export function MomentTold({ transport, playback, then: { event: current, names } }: MomentToldProps) {
  const { moment, status, index, range, line, track } = transport
  const { outline, arrival, shown, news } = moment
  const late = useLate(arrival === 'loading')
  const event = arrival === 'here' || late ? current : moment.eventAt(shown.index)
  const failed = status === 'failed' || outline.status === 'failed' || arrival === 'failed'
  const position = line.positionAt(index)
  const isOwn = track.type === 'own' || track.type === 'hand'
  // Of another line a position is known at once, and when it was; what happened then comes a little later.
  const isNear = !event && !isOwn && position !== undefined
  const time = useTimeInWords(event?.recordedAt ?? (isNear ? new Date(line.timeAt(index)).toISOString() : undefined))
  const kind = event && kindOf(event)
  const place = event && placeOf(transport, event)
  const { skipped } = playback

  return (
    <div className="flex min-h-11 flex-wrap items-center gap-x-4 px-2 sm:flex-nowrap">
      <p className="flex shrink-0 items-center gap-2 font-semibold text-past-text text-sm" role="status">
        <History aria-hidden className="size-4" />
        {ENDINGS[moment.ending].away}
      </p>
      <span className="ml-auto flex shrink-0 gap-3 text-ink-soft text-sm tabular-nums sm:order-1">
        <span role="status" className="font-medium text-ink empty:hidden">
          {news > 0 && `${figure(news)} new`}
        </span>
        {status === 'ready' && (
          <span>
            {figure(Math.max(index - range.first + 1, 0))} / {figure(range.last - range.first + 1)}
          </span>
        )}
      </span>
      <p className="flex min-w-0 grow basis-1/2 items-baseline gap-2 text-sm sm:basis-0">
        {kind && (
          <span
            aria-hidden
            className="size-2 shrink-0 self-center rounded-full"
            style={{ background: MARKER_COLOURS[kind] }}
          />
        )}
        {skipped > 0 ? (
          <span className="truncate text-past-text">Skipped {lengthInWords(skipped)} in which nothing happened</span>
        ) : (
          <>
            <span className="truncate font-medium">{wordsFor()}</span>
            <span className="shrink-0 text-ink-soft tabular-nums">{[place, time].filter(Boolean).join(' · ')}</span>
          </>
        )}
      </p>
      {failed && (
        <Button variant="quiet" onClick={handleRetry}>
          Try again
        </Button>
      )}
      <div className="flex shrink-0 sm:hidden">
        <StepButton transport={transport} direction={-1} />
        <StepButton transport={transport} direction={1} />
      </div>
    </div>
  )

  function handleRetry() {
    if (status === 'failed') transport.retry()
    moment.retry()
  }
  function wordsFor(): string {
    if (failed) return 'This moment could not be loaded.'
    if (event) return eventInWords(event, names)
    if (isNear) return `Position ${figure(position)}`
    return status === 'ready' && index < 0 ? 'Before anything happened here' : 'Loading this moment…'
  }
}
