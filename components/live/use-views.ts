'use client'

import type { Projection } from '@/projections/projection'
import { useMoment } from '../timeline/moment'
import type { LiveViews } from './as-of'
import { useLiveViews } from './use-live-views'

/**
 * A projection's views at the moment this part of the page shows. `seed` is what the server sent with the page, as of
 * the page's own moment. Live, they follow the room; in the past they are folded here, without asking anybody.
 */
export function useViews<View>(projection: Projection<View>, seed: LiveViews<View>): LiveViews<View> {
  const { scope, at, index, seedAt, held, seekerFor } = useMoment()
  const live = useLiveViews(scope, projection, seed)
  const { events, position, names } = held.history
  const known = { ...seed.names, ...live.names, ...names }

  if (held.status === 'ready' && (at !== null || position > live.position))
    return { views: seekerFor(projection).viewsAt(events, index), position: at ?? position, names: known }
  if (at !== null && at === seedAt) return seed
  return { ...live, names: known }
}
