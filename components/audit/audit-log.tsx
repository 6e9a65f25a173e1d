'use client'

import { useWindowVirtualizer } from '@tanstack/react-virtual'
import { ArrowUp } from 'lucide-react'
import { useEffect, useEffectEvent, useLayoutEffect, useRef, useState } from 'react'
import { figure } from '@/domain/figures'
import { useMoment } from '../timeline/moment'
import { Button } from '../ui/button'
import { EmptyState } from '../ui/empty-state'
import { AuditRow } from './audit-row'
import type { AuditFilters } from './filters'
import { FreshAnnouncer } from './fresh-announcer'
import { type AuditSeed, useAuditLog } from './use-audit-log'
import { useFollowing } from './use-following'

interface AuditLogProps {
  filters: AuditFilters
  seed: AuditSeed
}

/** Pixels of a row that is not opened, about. */
const ROW = 68
/** What the server takes a window to be, until it is known. */
const FIRST_WINDOW = { width: 1_280, height: 900 }
/** Fresh events that the page holds while their head is in view. */
const MOST_FRESH = 2_000
/** Rows from the end at which older ones are fetched. */
const AHEAD = 20

const NOTHING_YET = {
  title: 'Nothing yet at this moment',
  detail: 'This is before the room’s first event. Move forward in time, or go back to live.',
}
const NONE_FITS = {
  live: { title: 'No such event', detail: 'Nothing in the log fits these filters. New events show up here.' },
  past: {
    title: 'No such event',
    detail: 'Nothing had happened by this moment that fits these filters. Move forward in time, or go back to live.',
  },
}

/** The events that are asked for, the newest first; each opens to all that is known of it. */
export function AuditLog({ filters, seed }: AuditLogProps) {
  const log = useAuditLog(filters, seed)
  const { live } = useMoment()
  const list = useRef<HTMLDivElement>(null)
  const [margin, setMargin] = useState(0)
  const [opened, setOpened] = useState<ReadonlySet<number>>(new Set())
  const { keptBack, follow } = useFollowing(list, log.fresh.length)
  const shown = [...log.fresh.slice(keptBack), ...log.older]

  const rows = useWindowVirtualizer({
    count: shown.length,
    estimateSize: () => ROW,
    overscan: 8,
    scrollMargin: margin,
    initialRect: FIRST_WINDOW,
    getItemKey: (index) => shown[index]?.position ?? index,
  })
  // What stands above the list may grow: the books, the filters, their messages.
  useLayoutEffect(() => {
    const measure = () => setMargin(Math.round((list.current?.getBoundingClientRect().top ?? 0) + window.scrollY))
    const observer = new ResizeObserver(measure)
    observer.observe(document.body)
    measure()
    return () => observer.disconnect()
  }, [])

  const items = rows.getVirtualItems()
  const last = items.at(-1)?.index ?? 0
  const wantsMore = log.hasMore && log.status === 'ready' && !log.late && last >= shown.length - AHEAD
  const { loadMore } = log
  useEffect(() => {
    if (wantsMore) loadMore()
  }, [wantsMore, loadMore])

  // A page that is left open in a busy room does not fill up.
  const crowded = keptBack === 0 && opened.size === 0 && log.fresh.length > MOST_FRESH
  const letGo = useEffectEvent(() => log.letGo())
  useEffect(() => {
    if (crowded) letGo()
  }, [crowded])

  function handleToggle(position: number) {
    const next = new Set(opened)
    if (!next.delete(position)) next.add(position)
    setOpened(next)
  }

  if (shown.length === 0 && !log.late && log.status !== 'failed')
    return <EmptyState {...(Object.keys(filters).length === 0 ? NOTHING_YET : NONE_FITS[live ? 'live' : 'past'])} />

  return (
    <>
      <FreshAnnouncer fresh={log.fresh} names={log.names} />
      {keptBack > 0 && (
        <div className="pointer-events-none sticky top-18 z-20 flex h-0 justify-center">
          <Button
            variant="primary"
            onClick={follow}
            className="pointer-events-auto animate-rise rounded-full! shadow-raised"
          >
            <ArrowUp aria-hidden />
            {figure(keptBack)} new
          </Button>
        </div>
      )}
      <div
        ref={list}
        role="feed"
        aria-busy={log.status === 'loading' || log.late}
        aria-label="Events, the newest first"
      >
        <div className="relative" style={{ height: rows.getTotalSize() }}>
          <div
            className="absolute inset-x-0 top-0"
            style={{ transform: `translateY(${Math.max((items[0]?.start ?? 0) - margin, 0)}px)` }}
          >
            {items.map(({ index, key }) => {
              const event = shown[index]
              return (
                event && (
                  <AuditRow
                    key={key}
                    ref={rows.measureElement}
                    index={index}
                    event={event}
                    names={log.names}
                    opened={opened.has(event.position)}
                    onToggle={handleToggle}
                  />
                )
              )
            })}
          </div>
        </div>
      </div>
      <p className="flex min-h-14 items-center justify-center gap-3 text-ink-soft text-sm" role="status">
        {log.status === 'failed' ? (
          <>
            The events could not be loaded. <Button onClick={log.loadMore}>Try again</Button>
          </>
        ) : log.hasMore || log.late ? (
          'Loading older events…'
        ) : (
          'The beginning of the log'
        )}
      </p>
    </>
  )
}
