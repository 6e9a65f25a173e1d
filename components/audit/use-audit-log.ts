'use client'

import { keepPreviousData, skipToken, useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useMemo, useState } from 'react'
import type { Names } from '../live/as-of'
import type { SeenEvent } from '../live/changes'
import { useLive } from '../live/live'
import { type EventPage, readEvents } from '../live/read-events'
import { useMoment } from '../timeline/moment'
import { useSettled } from '../timeline/use-settled'
import type { AuditFilters } from './filters'
import { type Fresh, withChanges } from './fresh'

export interface AuditSeed extends EventPage {
  /** Up to which the page was rendered: its moment, or the log's last position then. */
  position: number
}

export interface AuditLog {
  /** Since the page was rendered, the newest first. */
  fresh: readonly SeenEvent[]
  /** Up to then, or up to the moment, the newest first, as far as they are loaded. */
  older: readonly SeenEvent[]
  names: Names
  hasMore: boolean
  status: 'ready' | 'loading' | 'failed'
  /** What is listed is of another moment: that of this one is on its way. */
  late: boolean
  loadMore(): void
  /** Lets go of all but the newest; what is older is fetched again when it is scrolled to. */
  letGo(): void
}

const PAGE = 100
/** Milliseconds that a moment must be looked at before its events are asked for. */
const SETTLED = 80
const NO_PAGES: EventPage[] = []
const NONE_FRESH: readonly SeenEvent[] = []
/** Fresh events that are kept when the others are let go. */
const KEPT = 500

/**
 * The log as far as it is asked for: the newest first, older events as they are scrolled to, new ones as they happen. In
 * the past it ends with the moment.
 */
export function useAuditLog(filters: AuditFilters, seed: AuditSeed): AuditLog {
  const client = useQueryClient()
  const { channels } = useLive()
  const { at, live, seedAt, outline } = useMoment()
  const head = outline.outline.position
  const filtersKey = JSON.stringify(filters)

  // Where a page that was loaded in the past begins to follow the room.
  const [since, setSince] = useState(seedAt === null ? seed.position : null)
  if (live && since === null) setSince(head)
  const start = since ?? head
  const upTo = useSettled(live ? start : (at ?? start), SETTLED)

  const olderKey = ['log', filtersKey, upTo]
  const older = useInfiniteQuery({
    queryKey: olderKey,
    queryFn: ({ pageParam, signal }) =>
      readEvents({ ...filters, to: upTo, limit: PAGE, ...(pageParam !== null && { before: pageParam }) }, signal),
    initialPageParam: null as number | null,
    ...(upTo === seed.position && { initialData: { pages: [seed] as EventPage[], pageParams: [null] } }),
    placeholderData: keepPreviousData,
    getNextPageParam: ({ next }) => next,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 60_000,
    structuralSharing: false,
  })

  const freshKey = useMemo(() => ['log-since', filtersKey, start], [filtersKey, start])
  const none = useMemo<Fresh>(() => ({ events: [], position: start, names: {} }), [start])
  const { data: fresh = none } = useQuery<Fresh>({
    queryKey: freshKey,
    queryFn: skipToken,
    initialData: none,
    staleTime: Number.POSITIVE_INFINITY,
    structuralSharing: false,
  })
  useEffect(() => {
    if (!live) return
    const asked: AuditFilters = JSON.parse(filtersKey)
    return channels.join('log', {
      position: () => client.getQueryData<Fresh>(freshKey)?.position ?? none.position,
      receive: (changes) => client.setQueryData<Fresh>(freshKey, (held) => withChanges(asked, held ?? none, changes)),
    })
  }, [channels, client, filtersKey, freshKey, none, live])

  const pages = older.data?.pages ?? NO_PAGES
  const loaded = useMemo(() => pages.flatMap(({ events }) => events), [pages])
  const names = useMemo(
    () => Object.assign({}, ...pages.map((page) => page.names), fresh.names) as Names,
    [pages, fresh.names],
  )
  return {
    fresh: live ? fresh.events : NONE_FRESH,
    older: loaded,
    names,
    hasMore: older.hasNextPage,
    status: older.isError ? 'failed' : older.isFetchingNextPage ? 'loading' : 'ready',
    late: older.isPlaceholderData || older.isPending,
    loadMore: () => void (older.data && !older.isPlaceholderData ? older.fetchNextPage() : older.refetch()),
    letGo() {
      const events = fresh.events.slice(0, KEPT)
      const rest: EventPage = { events: [], next: events.at(-1)?.position ?? null, names: {} }
      client.setQueryData<Fresh>(freshKey, { ...fresh, events })
      client.setQueryData(olderKey, { pages: [rest], pageParams: [null] })
    },
  }
}
