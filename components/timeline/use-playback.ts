'use client'

import { useEffect, useEffectEvent, useState } from 'react'
import type { Transport } from './use-transport'

/** Events a second at speed 1×. */
const PACE = 1.5
const SPEEDS = [1, 2, 8, 32] as const
/** Milliseconds that one frame may stand for, so that a page that was hidden does not leap. */
const LONGEST_FRAME = 250

export interface Playback {
  playing: boolean
  /** Times the ordinary pace. */
  speed: number
  toggle(): void
  nextSpeed(): void
}

/** Runs the history like a film; the end of it is the present, where it stops. Played in the present, it starts over. */
export function usePlayback({ moment, stops, move }: Transport): Playback {
  const [wanted, setWanted] = useState(false)
  const [speedIndex, setSpeedIndex] = useState(0)
  const speed = SPEEDS[speedIndex] ?? 1
  const playing = wanted && !moment.live && stops > 0

  const advance = useEffectEvent((steps: number) => {
    // What is to be seen next is on its way.
    if (moment.arrival === 'loading') return
    if (moment.index + steps >= stops - 1) setWanted(false)
    move({ type: 'by', steps })
  })

  useEffect(() => {
    if (!playing) return
    let owed = 0
    let before = performance.now()
    let frame = requestAnimationFrame(function next(now) {
      owed += (Math.min(now - before, LONGEST_FRAME) / 1_000) * PACE * speed
      before = now
      const steps = Math.floor(owed)
      owed -= steps
      if (steps > 0) advance(steps)
      frame = requestAnimationFrame(next)
    })
    return () => cancelAnimationFrame(frame)
  }, [playing, speed])

  // Back to live while it plays: then it has stopped, also for the next time the past is shown.
  const left = wanted && moment.live && moment.outline.status === 'ready'
  useEffect(() => {
    if (left) setWanted(false)
  }, [left])

  return {
    playing,
    speed,
    toggle() {
      if (!playing && moment.live) move({ type: 'to', index: 0 })
      setWanted(!playing)
    },
    nextSpeed: () => setSpeedIndex((speedIndex + 1) % SPEEDS.length),
  }
}
