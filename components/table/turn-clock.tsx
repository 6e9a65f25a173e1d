'use client'

import clsx from 'clsx'
import { Hourglass } from 'lucide-react'
import { useEffect, useRef } from 'react'
import type { TurnAtTable } from '@/projections/table-view'
import { msUntil } from './server-clock'
import { useTimeLeft } from './use-time-left'

interface TurnClockProps {
  turn: TurnAtTable
  /** What the clock, or the time bank if that runs, started with; in milliseconds. */
  total: number
  /** Not in the past. */
  ticking: boolean
}

/** Milliseconds between two steps of the ring: some pixels each. A ring that moves with every frame is painted with every frame. */
const STEP = 200

/** A ring round the pod of whoever acts, which runs out with the time; the seconds stand below it. */
export function TurnClock({ turn, total, ticking }: TurnClockProps) {
  const ring = useRef<SVGRectElement>(null)
  const left = useTimeLeft(turn, total, ticking)
  const { deadline, onTimeBank } = turn

  // Under reduced motion it stays whole, and the seconds beside it count.
  useEffect(() => {
    const style = ring.current?.style
    if (!style || !ticking || matchMedia('(prefers-reduced-motion: reduce)').matches) return
    const until = Date.parse(deadline)
    const draw = () =>
      style.setProperty('stroke-dashoffset', `${100 - (100 * Math.min(msUntil(until, Date.now()), total)) / total}`)
    draw()
    const timer = setInterval(draw, STEP)
    return () => {
      clearInterval(timer)
      style.removeProperty('stroke-dashoffset')
    }
  }, [deadline, total, ticking])

  return (
    <>
      <svg
        aria-hidden="true"
        className="-inset-[0.55cqi] pointer-events-none absolute size-[calc(100%+1.1cqi)] upright:-inset-[1cqi] upright:size-[calc(100%+2cqi)] overflow-visible"
      >
        <rect width="100%" height="100%" rx="3cqi" className="fill-none stroke-[max(3px,0.4cqi)] stroke-rail-deep" />
        <rect
          ref={ring}
          key={deadline}
          width="100%"
          height="100%"
          rx="3cqi"
          pathLength="100"
          strokeDasharray="100"
          className={clsx('fill-none stroke-[max(3px,0.4cqi)]', onTimeBank ? 'stroke-bank' : 'stroke-now')}
        />
      </svg>
      <span
        data-clock={onTimeBank ? 'bank' : 'clock'}
        className={clsx('seat-tag', onTimeBank ? 'bg-bank text-on-bank' : 'bg-now text-on-now')}
      >
        {onTimeBank && <Hourglass aria-hidden />}
        {onTimeBank ? 'Bank' : 'To act'}
        {left !== undefined && (
          <span aria-hidden className="tabular-nums">
            {left}s
          </span>
        )}
      </span>
    </>
  )
}
