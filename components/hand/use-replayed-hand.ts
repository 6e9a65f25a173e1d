'use client'

import { useState } from 'react'
import type { Recorded } from '@/domain/kernel'
import type { RoomEvent } from '@/domain/room'
import { type HandHistory, hands } from '@/projections/hands'
import { fold } from '@/projections/projection'
import { withAllThatWasShown } from '@/projections/replayed-table'
import { table as tableProjection } from '@/projections/table'
import type { TableView } from '@/projections/table-view'
import { isTold } from '@/projections/visibility'
import type { Names } from '../live/as-of'
import { useMoment } from '../timeline/moment'
import { useHandHistory } from './moment-of-hand'
import { type Chapter, storyOf } from './story'

/** A hand at the moment that its page shows. */
export interface ReplayedHand {
  /** All of its events that its reader may know, whichever moment is shown. */
  told: Recorded<RoomEvent>[]
  names: Names
  table: TableView
  /** As it came to be in the end. */
  hand: HandHistory | undefined
  chapters: Chapter[]
  /** Position of the last event that is shown; 0 before the first. */
  reached: number
  /** Whether every card that was turned up is seen from the deal on. */
  all: boolean
  toggleAll(): void
}

/** @param start the table just before the hand */
export function useReplayedHand(handId: string, start: TableView): ReplayedHand {
  const { index } = useMoment()
  const { events, names } = useHandHistory()
  const [all, setAll] = useState(false)
  const told: Recorded<RoomEvent>[] = events.filter(isTold)
  const shown = (all ? withAllThatWasShown(told) : told).slice(0, index + 1)
  return {
    told,
    names,
    table: fold(tableProjection, shown, { [start.tableId]: start })[start.tableId] ?? start,
    hand: fold(hands, told)[handId],
    chapters: storyOf(told, names),
    reached: told[index]?.position ?? 0,
    all,
    toggleAll: () => setAll(!all),
  }
}
