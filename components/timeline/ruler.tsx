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

/** What lies where along the track, in a word: the hand, where there are several, and the time or the day. */
export function Ruler({ line, placeAt, stopAt }: RulerProps) {
  const spans = line.timeAt(stopAt(1)) - line.timeAt(stopAt(0))
  const handAt = (seen: number) => placeAt(line.positionAt(stopAt(seen)) ?? 0)?.number
  const isOneHand = handAt(0) === handAt(1)

  function wordsAt(seen: number): string {
    const iso = new Date(line.timeAt(stopAt(seen))).toISOString()
    const time = spans > A_DAY ? calendarDay(iso) : clockTime(iso).slice(0, spans > A_DAY / 24 ? 5 : undefined)
    const number = isOneHand ? undefined : handAt(seen)
    return number === undefined ? time : `Hand ${figure(number)} · ${time}`
  }

  return (
    <div aria-hidden className="@container absolute inset-x-0 bottom-0.5 h-3">
      {PLACES.map(({ at: places, shown }) => {
        const told = places.map((at) => ({ at, words: wordsAt(at) }))
        return told.map(
          ({ at, words }, n) =>
            // The same again says nothing more.
            words !== told[n - 1]?.words && (
              <span
                key={at}
                className={`absolute -translate-x-1/2 whitespace-nowrap text-[0.625rem] text-ink-soft leading-3 tabular-nums ${shown}`}
                style={{ left: `${at * 100}%` }}
              >
                {words}
              </span>
            ),
        )
      })}
    </div>
  )
}
