'use client'

import type { Projection } from '@/projections/projection'
import { useMoment } from '../timeline/moment'
import { viewsNamed } from '../timeline/read-views'
import type { LiveViews } from './as-of'
import { useLiveViews } from './use-live-views'

/**
 * A projection's views at the moment this part of the page shows. `seed` is what the server sent with the page, as of
 * the page's own moment. Live, they follow the room; in the past they are folded here, from the chunk of the scope's
 * events that holds the moment. While that is on its way, what was shown before it stays.
 */
export function useViews<View>(projection: Projection<View>, seed: LiveViews<View>): LiveViews<View> {
  const { scope, shown, seedAt, viewsAt, names, present } = useMoment()
  const now = seedAt === null ? seed : present && { ...present, views: viewsNamed<View>(present, projection.name) }
  const live = useLiveViews(now ? scope : null, projection, now ?? seed)

  if (shown.at !== null && shown.at === seedAt) return seed
  const known = { ...seed.names, ...live.names, ...names }
  if (shown.at === null) return { ...live, names: known }
  return { views: viewsAt(projection, shown.index), position: shown.at, names: known }
}
