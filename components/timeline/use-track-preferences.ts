'use client'

import { keptInBrowser, useKept } from '../ui/kept-in-browser'
import { readTrackPreferences, type TrackPreferences, USUAL } from './track-preferences'

const kept = keptInBrowser({ key: 'rewind-poker.track', read: readTrackPreferences, usual: USUAL })

/** How whoever uses this browser likes to look at the past. */
export function useTrackPreferences(): { wishes: TrackPreferences; change(wanted: Partial<TrackPreferences>): void } {
  return { wishes: useKept(kept), change: kept.change }
}
