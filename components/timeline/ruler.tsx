'use client'

import { figure } from '@/domain/figures'
import { calendarDay, clockTime } from './clock'
import type { Line } from './line'
import type { Place } from './place-in-words'

/** Where along what is seen words stand: on a track that is long enough, and on one that has room for two. */
const PLACES = [
  { at: [0.125, 0.375, 0.625, 0.875], shown: 'hidden @min-[36rem]:block' },
  { at: [0.25, 0.75], shown: 'hidden @min-[18rem]:block @min-[36rem]:hidden' },
] as const
const A_DAY = 86_400_000

interface RulerProps {
  line: Line
  placeAt(position: number): Place | undefined
  /** The stop at a point of what is seen. */
  stopAt(seen: number): number
}

/** What lies where along the track, in a word: the hand, and the time or the day. */
export function Ruler({ line, placeAt, stopAt }: RulerProps) {
  const spans = line.timeAt(stopAt(1)) - line.timeAt(stopAt(0))
  return (
    <div aria-hidden className="@container absolute inset-x-0 bottom-0.5 h-3">
      {PLACES.flatMap(({ at: places, shown }) => places.map((at) => ({ at, shown }))).map(({ at, shown }) => {
        const stop = stopAt(at)
        const number = placeAt(line.positionAt(stop) ?? 0)?.number
        const iso = new Date(line.timeAt(stop)).toISOString()
        const time = spans > A_DAY ? calendarDay(iso) : clockTime(iso).slice(0, spans > A_DAY / 24 ? 5 : undefined)
        return (
          <span
            key={at}
            className={`absolute -translate-x-1/2 whitespace-nowrap text-[0.625rem] text-ink-soft leading-3 tabular-nums ${shown}`}
            style={{ left: `${at * 100}%` }}
          >
            {number === undefined ? time : `Hand ${figure(number)} · ${time}`}
          </span>
        )
      })}
    </div>
  )
}
