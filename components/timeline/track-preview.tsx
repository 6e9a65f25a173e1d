'use client'

import { lazy, Suspense, useEffect, useEffectEvent, useMemo } from 'react'
import { figure } from '@/domain/figures'
import { eventInWords } from './event-in-words'
import { markContext, markInWords } from './mark-in-words'
import { MARKER_COLOURS } from './marker-colours'
import { placeInWords } from './place-in-words'
import type { Sight } from './use-sight'
import { useTimeInWords } from './use-time-in-words'
import type { Transport } from './use-transport'

/** Loaded only where there is a table to look at. */
const TableGlance = lazy(() => import('./table-glance').then((module) => ({ default: module.TableGlance })))

interface TrackPreviewProps {
  transport: Transport
  /** Where the pointer is along what is seen, from 0 to 1. */
  fraction: number
  stop: number
  /** The mark that is pointed at. */
  sight: Sight | undefined
}

/** What lies under the pointer, above it. */
export function TrackPreview({ transport, fraction, stop, sight }: TrackPreviewProps) {
  const { moment, line, names, placeAt, track } = transport
  const position = line.positionAt(stop) ?? 0
  const time = useTimeInWords(new Date(line.timeAt(stop)).toISOString())
  const context = useMemo(() => markContext(line.marks, names), [line, names])

  // The page's own line has the events around the moment, and those that are made ready.
  const isOwn = track.type === 'own' || track.type === 'hand'
  const makeReady = useEffectEvent((of: number) => {
    if (isOwn) moment.ready(of)
  })
  useEffect(() => makeReady(stop), [stop])
  const event = isOwn ? moment.eventAt(stop) : undefined

  const place = placeAt(position)
  const words = sight
    ? markInWords(sight.marker, context)
    : event
      ? eventInWords(event, moment.names)
      : place
        ? placeInWords(place)
        : `Position ${figure(position)}`
  const rest = [place && (sight || event) && placeInWords(place) !== words ? placeInWords(place) : undefined, time]

  return (
    <span
      aria-hidden
      data-preview
      className="absolute bottom-10 flex w-max max-w-72 flex-col rounded-lg bg-ink px-3 py-2 text-ground text-xs shadow-raised"
      style={{ left: `${fraction * 100}%`, transform: `translateX(-${fraction * 100}%)` }}
    >
      <span className="flex items-baseline gap-1.5 font-medium">
        {sight && (
          <span
            className="size-2 shrink-0 self-center rounded-full ring-1 ring-ground"
            style={{ background: MARKER_COLOURS[sight.marker.kind] }}
          />
        )}
        {words}
      </span>
      {isOwn && event && moment.scope.startsWith('table:') && (
        <Suspense>
          <TableGlance moment={moment} stop={stop} />
        </Suspense>
      )}
      <span className="tabular-nums opacity-80">{rest.filter(Boolean).join(' · ')}</span>
    </span>
  )
}
