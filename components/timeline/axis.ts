import type { Line } from './line'
import { fractionOf, nearestStop } from './stops'

/** `events`: each event has as much of the track as another; `time`: each second has. */
export const SPACINGS = ['events', 'time'] as const
export type Spacing = (typeof SPACINGS)[number]

/** Stops of a line, first and last, both included. */
export interface Range {
  first: number
  last: number
}

/** How a range of stops lies along the whole track, from 0 to 1. */
export interface Axis {
  fractionOf(stop: number): number
  /** The stop nearest to a point. */
  stopAt(fraction: number): number
  /** The shortest part of the track that is worth looking at. */
  least: number
}

/** Stops that the closest look shows, and milliseconds. */
const CLOSEST_STOPS = 8
const CLOSEST_TIME = 4_000

export function axisOf(line: Line, { first, last }: Range, spacing: Spacing): Axis {
  const [from, to] = [line.timeAt(first), line.timeAt(last)]
  const stops = last - first + 1
  if (spacing === 'events' || to <= from)
    return {
      fractionOf: (stop) => fractionOf(stop - first, stops),
      stopAt: (fraction) => first + nearestStop(fraction, stops),
      least: Math.min(CLOSEST_STOPS / Math.max(stops - 1, 1), 1),
    }
  const within = (stop: number) => Math.min(Math.max(stop, first), last)
  return {
    fractionOf: (stop) => Math.min(Math.max((line.timeAt(within(stop)) - from) / (to - from), 0), 1),
    stopAt(fraction) {
      const time = from + Math.min(Math.max(fraction, 0), 1) * (to - from)
      const before = within(line.stopAtTime(time))
      const after = within(before + 1)
      return line.timeAt(after) - time < time - line.timeAt(before) ? after : before
    },
    least: Math.min(CLOSEST_TIME / (to - from), 1),
  }
}
