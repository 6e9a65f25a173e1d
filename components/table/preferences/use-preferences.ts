'use client'

import { keptInBrowser, useKept } from '@/components/ui/kept-in-browser'
import { type Preferences, readPreferences, USUAL } from './preferences'

const kept = keptInBrowser({ key: 'rewind-poker.table', read: readPreferences, usual: USUAL })

/** This browser's wishes for its tables; on the server, and until the page has come alive, the usual ones. */
export function usePreferences(): { preferences: Preferences; change(wanted: Partial<Preferences>): void } {
  return { preferences: useKept(kept), change: kept.change }
}
