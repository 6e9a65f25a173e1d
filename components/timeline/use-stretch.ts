'use client'

import { useState } from 'react'
import { isWhole, panned, type Stretch, showing, WHOLE, zoomed } from './stretch'
import type { Transport } from './use-transport'

export interface Zoom {
  stretch: Stretch
  /** The whole track is looked at. */
  whole: boolean
  /** There is nothing closer to look at. */
  closest: boolean
  /** A closer look (`factor` over 1) or a wider one; at the moment, unless at a point of the whole. */
  by(factor: number, focus?: number): void
  pan(by: number): void
  all(): void
}

/** The part of the track that is looked at; it goes along with the moment. */
export function useStretch({ track, axis, index, line }: Transport): Zoom {
  const [held, setHeld] = useState({ stretch: WHOLE, track: track.type, index })
  const here = axis.fractionOf(Math.min(index, line.stops - 1))
  const { least } = axis

  // Another track is another whole; and a moment that has moved on is followed.
  if (held.track !== track.type) setHeld({ stretch: WHOLE, track: track.type, index })
  else if (held.index !== index) setHeld({ ...held, index, stretch: showing(held.stretch, here) })

  const change = (stretch: Stretch) => setHeld((before) => ({ ...before, stretch }))
  return {
    stretch: held.stretch,
    whole: isWhole(held.stretch),
    closest: held.stretch.span <= least,
    by: (factor, focus = here) =>
      setHeld((before) => ({ ...before, stretch: zoomed(before.stretch, factor, focus, least) })),
    pan: (by) => setHeld((before) => ({ ...before, stretch: panned(before.stretch, by) })),
    all: () => change(WHOLE),
  }
}
