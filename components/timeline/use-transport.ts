'use client'

import { useEffect, useEffectEvent, useMemo, useState } from 'react'
import { useSession } from '../live/session'
import { type Axis, axisOf, type Range } from './axis'
import { handAround, type Turn, turnFrom } from './hand-stops'
import type { Line } from './line'
import { type Moment, useMoment } from './moment'
import { type Place, placesOf } from './place-in-words'
import { type Track, tracksOf } from './tracks'
import { type HeldLine, useLine } from './use-line'
import { useTrackPreferences } from './use-track-preferences'

/** Where to go, from wherever the moment is by then. */
export type Move =
  | { type: 'by'; steps: number }
  /** One to come back from. */
  | { type: 'to'; stop: number }
  | { type: 'turn'; turn: Turn; direction: 1 | -1 }
  /** The first stop of what the track runs along. */
  | { type: 'start' }
  /** A point of the whole track, from 0 to 1; `held`: the thumb is not let go yet. */
  | { type: 'fraction'; fraction: number; held: boolean }

/** Two moves in one, for those that wait together. */
const thenMove = (first: Move, second: Move): Move => {
  if (second.type !== 'by') return second
  if (first.type === 'by') return { type: 'by', steps: first.steps + second.steps }
  return first.type === 'to' ? { type: 'to', stop: first.stop + second.steps } : first
}

export interface Transport extends Omit<HeldLine, 'endsInPresent'> {
  moment: Moment
  /** The stop that is shown: -1 before the first. */
  index: number
  /** The stops that the track has: one hand's, or all. */
  range: Range
  axis: Axis
  /** Where play stands; of the whole room, in one hand alone. */
  placeAt(position: number, handId?: string): Place | undefined
  tracks: readonly Track[]
  track: Track
  choose(type: Track['type']): void
  /** Moves once the line is there, which it asks for. The last stop is the present, and follows it. */
  move(move: Move): void
}

/** The ways to move along the events of what a page is looked at for. */
export function useTransport(offered?: readonly Track[]): Transport {
  const moment = useMoment()
  const viewer = useSession()?.playerId
  const tracks = offered ?? tracksOf(moment.scope, viewer)
  const [chosen, setChosen] = useState<Track['type']>()
  const track = tracks.find(({ type }) => type === chosen) ?? tracks[0]
  if (!track) throw new Error('A page has a track')

  const { endsInPresent, ...held } = useLine(moment, track)
  const { line, status, ask } = held
  const { spacing } = useTrackPreferences().wishes
  /** A move that waits for the line. */
  const [waiting, setWaiting] = useState<Move | null>(null)

  const index = indexOf(moment, line, endsInPresent)
  const { first, last } =
    track.type === 'hand' ? handAround(line, Math.min(index, line.stops - 1)) : { first: 0, last: line.stops - 1 }
  const range = useMemo(() => ({ first, last }), [first, last])
  const axis = useMemo(() => axisOf(line, range, spacing), [line, range, spacing])
  const isRoom = track.type === 'room'
  const placeAt = useMemo(() => {
    const place = placesOf(line.marks)
    return (position: number, handId?: string) => (isRoom && handId === undefined ? undefined : place(position, handId))
  }, [line, isRoom])

  function targetOf(move: Move): number {
    switch (move.type) {
      case 'by':
        return index + move.steps
      case 'to':
        return move.stop
      case 'start':
        return range.first
      case 'turn':
        return turnFrom(line, move.turn, index, move.direction) ?? (move.direction === 1 ? line.stops : range.first)
      case 'fraction':
        return axis.stopAt(move.fraction)
    }
  }

  function perform(move: Move) {
    const reached = Math.max(targetOf(move), 0)
    const position = line.positionAt(reached)
    const isHeld = move.type === 'fraction' && move.held
    const isPresent = endsInPresent && reached >= line.stops - 1 && !isHeld
    if (position === undefined || isPresent) moment.goLive()
    else moment.goTo(position, move.type === 'to' ? 'jump' : 'step')
  }

  const performWaiting = useEffectEvent(() => {
    if (waiting) perform(waiting.type === 'fraction' ? { ...waiting, held: false } : waiting)
    setWaiting(null)
  })
  const ready = status === 'ready'
  useEffect(() => {
    if (ready) performWaiting()
  }, [ready])

  return {
    ...{ ...held, moment, index, range, axis, placeAt, tracks, track },
    choose(type) {
      if (type !== 'own') ask()
      setChosen(type)
    },
    move(move) {
      if (ready) return perform(move)
      ask()
      setWaiting((before) => (before ? thenMove(before, move) : move))
    },
  }
}

function indexOf({ live, at }: Moment, line: Line, endsInPresent: boolean): number {
  if (!live && at !== null) return line.stopAt(at)
  return endsInPresent ? line.stops - 1 : line.stops
}
