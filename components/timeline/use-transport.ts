'use client'

import { useEffect, useEffectEvent, useState } from 'react'
import { type Moment, useMoment } from './moment'
import { nearestStop } from './stops'

/** Where to go, from wherever the moment is by then. */
export type Move =
  | { type: 'by'; steps: number }
  | { type: 'to'; index: number }
  /** A point of the track, from 0 to 1; `held`: the thumb is not let go yet. */
  | { type: 'fraction'; fraction: number; held: boolean }

/** Two moves in one, for those that wait together. */
const thenMove = (first: Move, second: Move): Move => {
  if (second.type !== 'by' || first.type === 'fraction') return second
  return first.type === 'by'
    ? { type: 'by', steps: first.steps + second.steps }
    : { type: 'to', index: first.index + second.steps }
}

export interface Transport {
  moment: Moment
  /** How many events the slider stops at; 0 until the outline is there. */
  stops: number
  /** Moves once the outline is there, which it asks for. The last stop is the present, and follows it. */
  move(move: Move): void
}

/** The ways to move along a scope's events. */
export function useTransport(): Transport {
  const moment = useMoment()
  const { outline, index, goTo, goLive } = moment
  const { positions } = outline.outline
  /** A move that waits for the outline. */
  const [waiting, setWaiting] = useState<Move | null>(null)

  function perform(move: Move) {
    const target =
      move.type === 'by'
        ? index + move.steps
        : move.type === 'to'
          ? move.index
          : nearestStop(move.fraction, positions.length)
    const reached = Math.max(target, 0)
    const position = positions[reached]
    const held = move.type === 'fraction' && move.held
    if (position !== undefined && (reached < positions.length - 1 || held)) goTo(position)
    else goLive()
  }

  const performWaiting = useEffectEvent(() => {
    if (waiting) perform(waiting.type === 'fraction' ? { ...waiting, held: false } : waiting)
    setWaiting(null)
  })
  const ready = outline.status === 'ready'
  useEffect(() => {
    if (ready) performWaiting()
  }, [ready])

  return {
    moment,
    stops: positions.length,
    move(move) {
      if (ready) return perform(move)
      outline.ask()
      setWaiting((before) => (before ? thenMove(before, move) : move))
    },
  }
}
