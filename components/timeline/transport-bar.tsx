'use client'

import { useMoment } from './moment'

/** Moves the page through time. */
export function TransportBar() {
  const { live, goLive } = useMoment()
  return live ? null : (
    <button type="button" onClick={goLive}>
      Back to live
    </button>
  )
}
