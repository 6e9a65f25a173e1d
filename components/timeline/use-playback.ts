'use client'

import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { SPEEDS, waitBefore } from './pace'
import { useTrackPreferences } from './use-track-preferences'
import type { Transport } from './use-transport'

/** Milliseconds that one frame may stand for, so that a page that was hidden does not leap. */
const LONGEST_FRAME = 250
/** Milliseconds that it is said what was passed over. */
const SAID = 2_500

/** From this speed on nobody can follow how one moment becomes the next. */
const HURRIED = 4

export interface Playback {
  playing: boolean
  /** So fast that nothing need move from one moment to the next. */
  hurried: boolean
  /** Milliseconds of the past that were just passed over, since nothing happened in them; 0 as a rule. */
  skipped: number
  toggle(): void
  /** The next speed, after the fastest the slowest. */
  nextSpeed(): void
}

/** Runs the line like a film; the end of it is the present, where it stops. Played in the present, it starts over. */
export function usePlayback({ moment, line, index, status, move }: Transport): Playback {
  const { wishes, change } = useTrackPreferences()
  const { speed } = wishes
  const [wanted, setWanted] = useState(false)
  const [skipped, setSkipped] = useState(0)
  const playing = wanted && !moment.live && line.stops > 0
  /** Milliseconds at speed 1 that have been played since the event that is shown. */
  const owed = useRef(0)

  const advance = useEffectEvent((milliseconds: number) => {
    // What is to be seen next is on its way, or does not come.
    if (moment.arrival === 'failed') setWanted(false)
    if (moment.arrival !== 'here') return
    owed.current += milliseconds * speed
    let [steps, passed] = [0, 0]
    for (let stop = index; stop < line.stops; stop++, steps++) {
      const gap = stop < 0 ? 0 : line.timeAt(stop + 1) - line.timeAt(stop)
      const { wait, skipped } = waitBefore(gap, wishes)
      if (owed.current < wait) break
      owed.current -= wait
      passed += skipped
    }
    if (steps === 0) return
    if (passed > 0) setSkipped(passed)
    if (index + steps >= line.stops - 1) setWanted(false)
    move({ type: 'by', steps })
  })

  useEffect(() => {
    if (!playing) return
    owed.current = 0
    let before = performance.now()
    let frame = requestAnimationFrame(function next(now) {
      advance(Math.min(now - before, LONGEST_FRAME))
      before = now
      frame = requestAnimationFrame(next)
    })
    return () => cancelAnimationFrame(frame)
  }, [playing])

  useEffect(() => {
    if (skipped === 0) return
    const timer = setTimeout(setSkipped, SAID, 0)
    return () => clearTimeout(timer)
  }, [skipped])

  // Back to live while it plays: then it has stopped, also for the next time the past is shown.
  const left = wanted && moment.live && status === 'ready'
  useEffect(() => {
    if (left) setWanted(false)
  }, [left])

  return {
    playing,
    hurried: playing && speed >= HURRIED,
    skipped: playing ? skipped : 0,
    toggle() {
      if (!playing && moment.live) move({ type: 'start' })
      setWanted(!playing)
    },
    nextSpeed: () => change({ speed: SPEEDS[(SPEEDS.indexOf(speed) + 1) % SPEEDS.length] ?? 1 }),
  }
}
