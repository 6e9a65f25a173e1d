'use client'

import { useEffect, useEffectEvent, useRef } from 'react'
import type { LiveViews } from '@/components/live/as-of'
import { type Changes, newsFor } from '@/components/live/changes'
import { useLive } from '@/components/live/live'
import type { Recorded, TableId } from '@/domain/kernel'
import type { RoomEvent } from '@/domain/room'
import { evolveViews } from '@/projections/projection'
import { table as tableProjection } from '@/projections/table'
import type { TableView } from '@/projections/table-view'
import { isTold } from '@/projections/visibility'

export interface Happening {
  event: Recorded<RoomEvent>
  /** The table once it has happened. */
  after: TableView
}

/**
 * What happens at a table, event by event, whatever moment the page shows; each run once, in order. What had happened
 * when the page came is not told.
 * @param onHappenings `isLate`: the page was away for a while, and makes up for it
 */
export function useHappenings(
  tableId: TableId,
  seed: LiveViews<TableView>,
  onHappenings: (happenings: Happening[], names: LiveViews<TableView>['names'], isLate: boolean) => void,
): void {
  const { channels } = useLive()
  const held = useRef(seed)

  const receive = useEffectEvent((changes: Changes, isLate: boolean) => {
    const { views, position, names: known } = held.current
    const news = newsFor(position, changes)
    if (news.type !== 'new') return
    const names = { ...known, ...changes.names }
    let now = views
    const happenings = news.events.filter(isTold).flatMap((event): Happening[] => {
      now = evolveViews(tableProjection, now, event)
      const after = now[tableId]
      return after ? [{ event, after }] : []
    })
    held.current = { views: now, position: news.position, names }
    if (happenings.length > 0) onHappenings(happenings, names, isLate)
  })

  useEffect(
    () =>
      channels.join(`table:${tableId}`, {
        position: () => held.current.position,
        receive: (changes: Changes, isLate: boolean) => receive(changes, isLate),
      }),
    [channels, tableId],
  )
}
