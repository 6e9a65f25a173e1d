import type { Range } from './axis'
import type { Line } from './line'

/** What one can go along by: the beginnings of hands, or of their streets. */
export type Turn = 'hand' | 'street'

/** The stops where hands begin, or hands and streets. */
const turnsOf = ({ markers }: Line, turn: Turn): number[] =>
  markers.flatMap(({ kind, stop }) => (kind === 'hand' || kind === turn ? [stop] : []))

/** Whether a line has such turns at all. */
export const hasTurns = (line: Line, turn: Turn): boolean => line.markers.some(({ kind }) => kind === turn)

/** The next turn from a stop, or the one before it; undefined past the last, and before the first. */
export const turnFrom = (line: Line, turn: Turn, stop: number, direction: 1 | -1): number | undefined =>
  direction === 1
    ? turnsOf(line, turn).find((each) => each > stop)
    : turnsOf(line, turn).findLast((each) => each < stop)

/** The stops of the hand that a stop belongs to, up to where the next one begins; what comes before the first hand is one stretch. */
export function handAround(line: Line, stop: number): Range {
  const hands = turnsOf(line, 'hand')
  return {
    first: hands.findLast((each) => each <= stop) ?? 0,
    last: (hands.find((each) => each > stop) ?? line.stops) - 1,
  }
}
