'use client'

import { calendarDay, clockTime } from './clock'
import { useOwnClock } from './use-time-in-words'

interface WhenProps {
  /** ISO 8601. */
  at: string
  className?: string
}

/** A moment by the reader's clock, always as long: `23 Nov 14:02:11`. */
export function When({ at, className }: WhenProps) {
  const zone = useOwnClock() ? undefined : 'UTC'
  return (
    <time dateTime={at} className={className} title={at}>
      <span className="tabular-nums">
        {calendarDay(at, zone)} {clockTime(at, zone)}
      </span>
    </time>
  )
}
