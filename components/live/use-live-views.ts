'use client'

import { skipToken, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useEffectEvent } from 'react'
import type { Projection } from '@/projections/projection'
import type { LiveViews } from './as-of'
import { applyChanges, type Changes, type FeedScope } from './changes'
import { useLive } from './live'

/**
 * A projection's views as they are now: what the server sent with the page, and every change since, folded with the
 * same projection. Readers of the same scope and projection share one copy. Without a scope, nothing is followed.
 * Whoever signs in may know more than the page has shown so far, so each viewer has copies of their own.
 */
export function useLiveViews<View>(
  scope: FeedScope | null,
  projection: Projection<View>,
  seed: LiveViews<View>,
): LiveViews<View> {
  const client = useQueryClient()
  const { channels, viewer } = useLive()
  const key = ['views', viewer, scope, projection.name]
  const { data: held = seed } = useQuery<LiveViews<View>>({
    queryKey: key,
    queryFn: skipToken,
    initialData: seed,
    staleTime: Number.POSITIVE_INFINITY,
    structuralSharing: false,
  })

  const update = useEffectEvent((change: (held: LiveViews<View>) => LiveViews<View>) => {
    client.setQueryData<LiveViews<View>>(key, (held) => change(held ?? seed))
  })
  const position = useEffectEvent(() => client.getQueryData<LiveViews<View>>(key)?.position ?? seed.position)

  // biome-ignore lint/correctness/useExhaustiveDependencies: a page that the server sent again may know more.
  useEffect(() => update((held) => (seed.position > held.position ? seed : held)), [viewer, scope, seed.position])
  // biome-ignore lint/correctness/useExhaustiveDependencies: another viewer or projection is another copy.
  useEffect(() => {
    if (scope === null) return
    return channels.join(scope, {
      position: () => position(),
      receive: (changes: Changes) => update((held) => applyChanges(projection, held, changes)),
    })
  }, [channels, viewer, scope, projection.name])

  return seed.position > held.position ? seed : held
}
