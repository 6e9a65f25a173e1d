'use client'

import { type PointerEvent, useRef } from 'react'
import type { Zoom } from './use-stretch'

interface OverviewProps {
  zoom: Zoom
  /** Where the moment lies along the whole track. */
  here: number
}

/** Which part of the track is looked at, along the whole; it can be dragged along. */
export function Overview({ zoom: { stretch, pan }, here }: OverviewProps) {
  const dragged = useRef<number | null>(null)

  function handlePointerDown(event: PointerEvent<HTMLDivElement>) {
    event.stopPropagation()
    event.currentTarget.setPointerCapture(event.pointerId)
    dragged.current = event.clientX
  }
  function handlePointerMove(event: PointerEvent<HTMLDivElement>) {
    if (dragged.current === null) return
    event.stopPropagation()
    const { width = 1 } = event.currentTarget.parentElement?.getBoundingClientRect() ?? {}
    pan((event.clientX - dragged.current) / width)
    dragged.current = event.clientX
  }
  function handlePointerUp(event: PointerEvent<HTMLDivElement>) {
    if (dragged.current === null) return
    event.stopPropagation()
    dragged.current = null
  }

  return (
    <div aria-hidden data-overview className="absolute inset-x-0 bottom-0 h-1 rounded-full bg-line">
      <div
        className="pointer-events-auto absolute -inset-y-1 min-w-4 cursor-grab touch-none py-1 active:cursor-grabbing"
        style={{ left: `${stretch.start * 100}%`, width: `${stretch.span * 100}%` }}
        onPointerDown={handlePointerDown}
        onPointerMove={handlePointerMove}
        onPointerUp={handlePointerUp}
        onPointerCancel={handlePointerUp}
      >
        <span className="block h-1 rounded-full bg-edge" />
      </div>
      <span
        className="absolute top-1/2 size-1.5 -translate-x-1/2 -translate-y-1/2 rounded-full bg-accent-text"
        style={{ left: `${here * 100}%` }}
      />
    </div>
  )
}
