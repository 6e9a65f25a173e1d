'use client'

import clsx from 'clsx'
import { Hourglass } from 'lucide-react'
import { type CSSProperties, useEffect, useRef } from 'react'
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

/** A ring round the pod of whoever acts, which runs out with the time; the seconds stand below it. */
export function TurnClock({ turn, total, ticking }: TurnClockProps) {
  const ring = useRef<SVGRectElement>(null)
  const left = useTimeLeft(turn, total, ticking)
  const { deadline, onTimeBank } = turn

  // The stylesheet moves the ring: all it has to know is how long ago it began.
  useEffect(() => {
    const gone = total - msUntil(Date.parse(deadline), Date.now())
    ring.current?.style.setProperty('animation-delay', `${-Math.max(gone, 0)}ms`)
  }, [deadline, total])

  return (
    <>
      <svg
        aria-hidden="true"
        className="-inset-[0.55cqi] pointer-events-none absolute size-[calc(100%+1.1cqi)] max-md:-inset-[1cqi] max-md:size-[calc(100%+2cqi)] overflow-visible"
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
          style={{ '--turn-time': `${total}ms` } as CSSProperties}
          className={clsx(
            'fill-none stroke-[max(3px,0.4cqi)]',
            onTimeBank ? 'stroke-bank' : 'stroke-now',
            ticking && 'animate-drain',
          )}
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
