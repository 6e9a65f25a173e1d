'use client'

import { useEffect, useMemo, useSyncExternalStore } from 'react'
import type { Scope } from '@/projections/scopes'
import { readEvents } from '../live/read-events'
import { type Chronicle, createChronicle, type Past } from './chronicle'
import { readViews } from './read-views'

/** A scope's past as whoever has signed in may see it, and what is here of it. */
export function useChronicle(scope: Scope, viewer: string | undefined): { chronicle: Chronicle; past: Past } {
  // biome-ignore lint/correctness/useExhaustiveDependencies: another viewer may see other cards.
  const chronicle = useMemo(
    () =>
      createChronicle({
        events: (after, limit, signal) => readEvents({ scope, after, limit }, signal),
        views: (at, signal) => readViews(scope, at, signal),
      }),
    [scope, viewer],
  )
  useEffect(() => () => chronicle.close(), [chronicle])
  return { chronicle, past: useSyncExternalStore(chronicle.listen, chronicle.past, chronicle.past) }
}
