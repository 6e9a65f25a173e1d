'use client'

import { eventInWords } from './event-in-words'
import { useMoment } from './moment'
import { useTimeInWords } from './use-time-in-words'

interface TrackPreviewProps {
  /** Where the pointer is, from 0 to 1. */
  fraction: number
  /** What lies there. */
  stop: number
}

/** What lies under the pointer, above it. */
export function TrackPreview({ fraction, stop }: TrackPreviewProps) {
  const { eventAt, names } = useMoment()
  const event = eventAt(stop)
  const time = useTimeInWords(event?.recordedAt)
  if (!event) return null
  return (
    <span
      aria-hidden
      className="absolute bottom-6 flex w-max max-w-72 flex-col rounded-lg bg-ink px-3 py-2 text-ground text-xs shadow-raised"
      style={{ left: `${fraction * 100}%`, transform: `translateX(-${fraction * 100}%)` }}
    >
      <span className="font-medium">{eventInWords(event, names)}</span>
      <span className="tabular-nums opacity-80">{time}</span>
    </span>
  )
}
