'use client'

import { useEffect, useEffectEvent, useState } from 'react'
import { isOfReplay } from '@/projections/replayed-table'
import { isTold } from '@/projections/visibility'
import { useLive } from '../live/live'
import { type History, withChanges } from './history'
import type { Replay } from './replay'

/** A hand's events as they came with the page, and those that follow: the hand may still be played, or cards be shown. */
export function useReplayHistory(handId: string, { start: { tableId }, events, position, names }: Replay): History {
  const { channels } = useLive()
  const [history, setHistory] = useState<History>({ events, position, names })
  const reached = useEffectEvent(() => history.position)

  useEffect(
    () =>
      channels.join(`table:${tableId}`, {
        position: () => reached(),
        receive: (changes) => {
          const own = changes.events.filter((event) => isTold(event) && isOfReplay(event, handId))
          setHistory((held) => withChanges(held, { ...changes, events: own }))
        },
      }),
    [channels, tableId, handId],
  )
  return history
}
