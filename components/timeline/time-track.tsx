'use client'

import clsx from 'clsx'
import { useMemo, useRef } from 'react'
import { useNarrow } from '../ui/use-narrow'
import { markerColumns } from './marker-columns'
import { Markers } from './markers'
import { Overview } from './overview'
import { Ruler } from './ruler'
import { seenAt, wholeAt } from './stretch'
import { TrackPreview } from './track-preview'
import { useSight } from './use-sight'
import type { Zoom } from './use-stretch'
import { useTrackGestures } from './use-track-gestures'
import type { Transport } from './use-transport'

interface TimeTrackProps {
  transport: Transport
  zoom: Zoom
  /** The moment in words, for whoever does not see the track. */
  told: string
}

/** The slider over a line's events. Its keys are the transport's, which work everywhere on the page. */
export function TimeTrack({ transport, zoom, told }: TimeTrackProps) {
  const { moment, index, range, axis, line, status, ask, placeAt } = transport
  const { live } = moment
  const track = useRef<HTMLDivElement>(null)
  const sights = useSight(transport, zoom)
  const narrow = useNarrow()
  const columns = useMemo(
    () =>
      markerColumns(
        sights.map(({ marker: { kind }, fraction }) => ({ kind, fraction })),
        narrow ? 30 : 90,
      ),
    [sights, narrow],
  )
  const { dragging, pointed, handlers } = useTrackGestures({ track, transport, zoom, sights })
  const { stretch } = zoom
  // Where a moment of the past lies along the track is known once its events are.
  const known = live || status === 'ready'
  const stops = Math.max(range.last - range.first + 1, 1)
  const stop = live ? stops : index - range.first + 1
  const here = seenAt(stretch, live ? 1 : axis.fractionOf(index))
  const inSight = here >= 0 && here <= 1

  return (
    <div
      ref={track}
      role="slider"
      tabIndex={0}
      data-time-track
      aria-label="Moment"
      aria-valuemin={1}
      aria-valuemax={stops}
      aria-valuenow={Math.min(Math.max(stop, 1), stops)}
      aria-valuetext={told}
      className="group relative h-11 min-w-0 grow cursor-pointer touch-none select-none rounded-lg"
      onFocus={ask}
      onPointerEnter={ask}
      {...handlers}
    >
      <div className="pointer-events-none absolute inset-x-3.5 inset-y-0">
        <Markers columns={columns} />
        <div className="absolute inset-x-0 top-1/2 h-1.5 -translate-y-1/2 overflow-hidden rounded-full bg-line">
          <div
            className="h-full origin-left bg-accent"
            style={{ transform: `scaleX(${Math.min(Math.max(here, 0), 1)})` }}
          />
        </div>
        {line.stops > 1 && (
          <Ruler line={line} placeAt={placeAt} stopAt={(seen) => axis.stopAt(wholeAt(stretch, seen))} />
        )}
        {!zoom.whole && <Overview zoom={zoom} here={live ? 1 : axis.fractionOf(index)} />}
        {known && inSight && (
          <span
            className={clsx(
              'absolute top-1/2 block size-6 -translate-x-1/2 -translate-y-1/2 rounded-full border-4 border-raised bg-accent shadow-raised ring-1 ring-edge transition-[scale]',
              dragging ? 'scale-115' : 'group-hover:scale-110',
            )}
            style={{ left: `${here * 100}%` }}
          />
        )}
        {pointed && <TrackPreview {...pointed} transport={transport} />}
      </div>
    </div>
  )
}
