'use client'

import clsx from 'clsx'
import { type PointerEvent, useState } from 'react'
import type { MarkerColumns } from './marker-columns'
import { Markers } from './markers'
import { fractionOf, nearestStop } from './stops'
import { TrackPreview } from './track-preview'
import type { Transport } from './use-transport'

/** Pixels at each end of the track that the thumb needs. */
const INSET = 14

interface TimeTrackProps {
  transport: Transport
  columns: MarkerColumns
  /** The moment in words, for whoever does not see the track. */
  told: string
}

/** The slider over a scope's events. Its keys are the transport's, which work everywhere on the page. */
export function TimeTrack({ transport, columns, told }: TimeTrackProps) {
  const { moment, stops, move } = transport
  const { live, index, outline } = moment
  const [dragging, setDragging] = useState(false)
  const [hovered, setHovered] = useState<number | null>(null)
  // Where a moment of the past lies along the track is known once its events are.
  const known = live || outline.status === 'ready'
  const fraction = live ? 1 : fractionOf(index, stops)

  function fractionAt(event: PointerEvent<HTMLDivElement>): number {
    const { left, width } = event.currentTarget.getBoundingClientRect()
    return Math.min(Math.max((event.clientX - left - INSET) / (width - 2 * INSET), 0), 1)
  }
  function handlePointerDown(event: PointerEvent<HTMLDivElement>) {
    if (event.button !== 0) return
    event.currentTarget.setPointerCapture(event.pointerId)
    setDragging(true)
    move({ type: 'fraction', fraction: fractionAt(event), held: true })
  }
  function handlePointerMove(event: PointerEvent<HTMLDivElement>) {
    const pointed = fractionAt(event)
    if (dragging) move({ type: 'fraction', fraction: pointed, held: true })
    const isPointedAt = event.pointerType === 'mouse' || dragging
    setHovered(isPointedAt ? pointed : null)
    if (isPointedAt && stops > 0) moment.ready(nearestStop(pointed, stops))
  }
  function handlePointerUp(event: PointerEvent<HTMLDivElement>) {
    if (!dragging) return
    setDragging(false)
    if (event.pointerType !== 'mouse') setHovered(null)
    move({ type: 'fraction', fraction: fractionAt(event), held: false })
  }
  function handlePointerCancel() {
    setDragging(false)
    setHovered(null)
  }

  return (
    <div
      role="slider"
      tabIndex={0}
      data-time-track
      aria-label="Moment"
      aria-valuemin={1}
      aria-valuemax={Math.max(stops, 1)}
      aria-valuenow={Math.max(live ? stops : index + 1, 1)}
      aria-valuetext={told}
      className="group relative h-11 min-w-0 grow cursor-pointer touch-none select-none rounded-lg"
      onFocus={outline.ask}
      onPointerEnter={outline.ask}
      onPointerDown={handlePointerDown}
      onPointerMove={handlePointerMove}
      onPointerUp={handlePointerUp}
      onPointerCancel={handlePointerCancel}
      onPointerLeave={() => !dragging && setHovered(null)}
    >
      <Markers columns={columns} />
      <div className="absolute inset-x-3.5 top-1/2 h-1.5 -translate-y-1/2 overflow-hidden rounded-full bg-line">
        <div className="h-full origin-left bg-accent" style={{ transform: `scaleX(${fraction})` }} />
      </div>
      <div className="pointer-events-none absolute inset-x-3.5 top-1/2">
        {known && (
          <span
            className={clsx(
              'absolute block size-6 -translate-x-1/2 -translate-y-1/2 rounded-full border-4 border-raised bg-accent shadow-raised ring-1 ring-edge transition-[scale]',
              dragging ? 'scale-115' : 'group-hover:scale-110',
            )}
            style={{ left: `${fraction * 100}%` }}
          />
        )}
        {hovered !== null && stops > 0 && <TrackPreview fraction={hovered} stop={nearestStop(hovered, stops)} />}
      </div>
    </div>
  )
}
