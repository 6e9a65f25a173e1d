import type { Mark, Outline } from '@/projections/outline'
import { indexAt } from './index-at'
import { type Marker, markersOf } from './markers-of'

/** What a track runs along: so many events, its stops, counted from 0, and what stands out among them. */
export interface Line {
  stops: number
  /** Undefined where there is no such stop. */
  positionAt(stop: number): number | undefined
  /** The last stop at or before a position; -1 before the first. */
  stopAt(position: number): number
  /** Milliseconds since 1970. */
  timeAt(stop: number): number
  /** The last stop at or before a time; -1 before the first. */
  stopAtTime(time: number): number
  marks: readonly Mark[]
  /** Marks are told from this position on, since there are too many; undefined: all are. */
  marksFrom: number | undefined
  markers: readonly Marker[]
}

/** The line of a scope whose every event is known. */
export function lineOf({ positions, times, marks, marksFrom }: Outline): Line {
  const stopAt = (position: number) => indexAt(positions, position)
  return {
    stops: positions.length,
    positionAt: (stop) => positions[stop],
    stopAt,
    timeAt: (stop) => times[Math.min(Math.max(stop, 0), times.length - 1)] ?? 0,
    stopAtTime: (time) => indexAt(times, time),
    marks,
    marksFrom,
    markers: markersOf(marks, stopAt),
  }
}

/**
 * The line of the whole room, where positions run without gaps: position 1 is stop 0. The outline holds every so many
 * events; times in between are reckoned from their neighbours.
 */
export function roomLineOf({ positions, times, marks, marksFrom, position: stops }: Outline): Line {
  const stopAt = (position: number) => Math.min(Math.floor(position), stops) - 1
  const between = (known: readonly number[], wanted: readonly number[], value: number) => {
    const before = Math.min(Math.max(indexAt(known, value), 0), Math.max(known.length - 2, 0))
    const [from = 0, to = from] = [known[before], known[before + 1]]
    const [low = 0, high = low] = [wanted[before], wanted[before + 1]]
    return to === from ? low : low + (Math.min(Math.max((value - from) / (to - from), 0), 1) || 0) * (high - low)
  }
  return {
    stops,
    positionAt: (stop) => (stop >= 0 && stop < stops ? stop + 1 : undefined),
    stopAt,
    timeAt: (stop) => between(positions, times, stop + 1),
    stopAtTime: (time) => (time < (times[0] ?? 0) ? -1 : stopAt(between(times, positions, time))),
    marks,
    marksFrom,
    markers: markersOf(marks, stopAt),
  }
}
