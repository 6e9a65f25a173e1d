import type { HandEvent } from '@/domain/hand/events'
import type { Range } from './equity'

/** What the betting has told so far, to whoever watched it. */
export interface Reading {
  /** Bets and raises on this street; before the flop the blinds are none. */
  raises: number
  /** Calls since the last of them. */
  callers: number
  /** By seat; whoever has done nothing yet may hold anything. */
  ranges: Readonly<Record<number, Range>>
}

export const NOTHING_READ: Reading = { raises: 0, callers: 0, ranges: {} }

export const ANYTHING: Range = { width: 1, bestOf: 1 }

/** Starting hands, as a share, behind a first raise, a second and every later one; and behind a call of none, one, more. */
const RAISED_WITH = [0.25, 0.09, 0.05] as const
const CALLED_WITH = [0.6, 0.32, 0.12] as const
const MOST_TOLD = 3

export function read(reading: Reading, event: HandEvent): Reading {
  if (event.type === 'StreetDealt') return { ...reading, raises: 0, callers: 0 }
  if (event.type !== 'ActionTaken') return reading
  const { action, seat, street } = event.data
  if (action === 'fold' || action === 'check') return reading

  const isRaise = action !== 'call'
  const before = reading.ranges[seat] ?? ANYTHING
  const after = street === 'preflop' ? narrowed(before, isRaise, reading.raises) : stronger(before, isRaise)
  return {
    raises: reading.raises + (isRaise ? 1 : 0),
    callers: isRaise ? 0 : reading.callers + 1,
    ranges: { ...reading.ranges, [seat]: after },
  }
}

function narrowed({ width, bestOf }: Range, isRaise: boolean, raises: number): Range {
  const told = isRaise ? RAISED_WITH : CALLED_WITH
  return { width: Math.min(width, told[raises] ?? told[2]), bestOf }
}

const stronger = ({ width, bestOf }: Range, isRaise: boolean): Range => ({
  width,
  bestOf: isRaise ? Math.min(MOST_TOLD, bestOf + 1) : Math.max(2, bestOf),
})
