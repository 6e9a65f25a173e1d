'use client'

import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useEffectEvent } from 'react'
import { extendOutline } from '@/projections/outline'
import { extendRoomOutline } from '@/projections/room-outline'
import type { Scope } from '@/projections/scopes'
import { type Changes, newsFor } from '../live/changes'
import { useLive } from '../live/live'
import { type NamedOutline, readOutline } from './read-outline'

/** Milliseconds an outline is kept after its track was left. */
const KEEP = 5 * 60_000

const feedOf = (scope: Scope | 'room') => (scope === 'room' ? 'log' : scope)

/** The outline of a track that is not the page's own; none is loaded without a scope. It is kept complete by the socket. */
export function useOtherLine(scope: Scope | 'room' | null) {
  const client = useQueryClient()
  const { channels } = useLive()
  const key = ['track', scope]
  const { data, isError, refetch } = useQuery<NamedOutline>({
    queryKey: key,
    queryFn: ({ signal }) => readOutline(scope ?? 'room', signal),
    enabled: scope !== null,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: KEEP,
    structuralSharing: false,
  })

  const receive = useEffectEvent((changes: Changes) => {
    const held = client.getQueryData<NamedOutline>(key)
    if (!held || scope === null || changes.scope !== feedOf(scope)) return
    const news = newsFor(held.outline.position, changes)
    if (news.type !== 'new') return
    const extend = scope === 'room' ? extendRoomOutline : extendOutline
    client.setQueryData<NamedOutline>(key, {
      outline: extend(held.outline, news.events, news.position),
      names: { ...held.names, ...changes.names },
    })
  })
  const position = useEffectEvent(() => client.getQueryData<NamedOutline>(key)?.outline.position ?? 0)
  const ready = data !== undefined
  useEffect(() => {
    if (!ready || scope === null) return
    return channels.join(feedOf(scope), {
      position: () => position(),
      receive: (changes) => receive(changes),
    })
  }, [channels, scope, ready])

  return { data, status: ready ? 'ready' : isError ? 'failed' : 'loading', retry: () => void refetch() } as const
}
