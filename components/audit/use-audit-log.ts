'use client'

import { skipToken, useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useMemo } from 'react'
import type { Names } from '../live/as-of'
import type { SeenEvent } from '../live/changes'
import { useLive } from '../live/live'
import { type EventPage, readEvents } from '../live/read-events'
import type { AuditFilters } from './filters'
import { type Fresh, withChanges } from './fresh'

export interface AuditSeed extends EventPage {
  /** The log's last position when the page was rendered. */
  position: number
}

export interface AuditLog {
  /** Since the page was rendered, the newest first. */
  fresh: readonly SeenEvent[]
  /** Up to then, the newest first, as far as they are loaded. */
  older: readonly SeenEvent[]
  names: Names
  hasMore: boolean
  status: 'ready' | 'loading' | 'failed'
  loadMore(): void
  /** Lets go of all but the newest; what is older is fetched again when it is scrolled to. */
  letGo(): void
}

const PAGE = 100
/** Fresh events that are kept when the others are let go. */
const KEPT = 500

/** The log as far as it is asked for: the newest first, older events as they are scrolled to, new ones as they happen. */
export function useAuditLog(filters: AuditFilters, seed: AuditSeed): AuditLog {
  const client = useQueryClient()
  const { channels } = useLive()
  const { position } = seed
  const filtersKey = JSON.stringify(filters)

  const olderKey = ['log', filtersKey, position]
  const older = useInfiniteQuery({
    queryKey: olderKey,
    queryFn: ({ pageParam, signal }) =>
      readEvents({ ...filters, limit: PAGE, ...(pageParam !== null && { before: pageParam }) }, signal),
    initialPageParam: null as number | null,
    initialData: { pages: [seed] as EventPage[], pageParams: [null] },
    getNextPageParam: ({ next }) => next,
    staleTime: Number.POSITIVE_INFINITY,
    structuralSharing: false,
  })

  const freshKey = useMemo(() => ['log-since', filtersKey, position], [filtersKey, position])
  const start = useMemo<Fresh>(() => ({ events: [], position, names: {} }), [position])
  const { data: fresh = start } = useQuery<Fresh>({
    queryKey: freshKey,
    queryFn: skipToken,
    initialData: start,
    staleTime: Number.POSITIVE_INFINITY,
    structuralSharing: false,
  })
  useEffect(() => {
    const asked: AuditFilters = JSON.parse(filtersKey)
    return channels.join('log', {
      position: () => client.getQueryData<Fresh>(freshKey)?.position ?? start.position,
      receive: (changes) => client.setQueryData<Fresh>(freshKey, (held) => withChanges(asked, held ?? start, changes)),
    })
  }, [channels, client, filtersKey, freshKey, start])

  const { pages } = older.data
  const loaded = useMemo(() => pages.flatMap(({ events }) => events), [pages])
  const names = useMemo(
    () => Object.assign({}, ...pages.map((page) => page.names), fresh.names) as Names,
    [pages, fresh.names],
  )
  return {
    fresh: fresh.events,
    older: loaded,
    names,
    hasMore: older.hasNextPage,
    status: older.isFetchNextPageError ? 'failed' : older.isFetchingNextPage ? 'loading' : 'ready',
    loadMore: () => void older.fetchNextPage(),
    letGo() {
      const events = fresh.events.slice(0, KEPT)
      const rest: EventPage = { events: [], next: events.at(-1)?.position ?? null, names: {} }
      client.setQueryData<Fresh>(freshKey, { ...fresh, events })
      client.setQueryData(olderKey, { pages: [rest], pageParams: [null] })
    },
  }
}
