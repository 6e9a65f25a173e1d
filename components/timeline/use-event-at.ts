'use client'

import { keepPreviousData, skipToken, useQuery } from '@tanstack/react-query'
import type { Names } from '../live/as-of'
import type { SeenEvent } from '../live/changes'
import { readEvents } from '../live/read-events'
import { useSettled } from './use-settled'
import type { Transport } from './use-transport'

/** Events of the room that are loaded at once. */
const BLOCK = 50
/** Milliseconds that a moment must be looked at before events are asked for. */
const SETTLED = 120

export interface EventThen {
  event: SeenEvent | undefined
  names: Names
}

/** The event at the moment, as far as it is here: a page's own are, others of the room are loaded around the moment. */
export function useEventAt({ moment, line, index, track }: Transport): EventThen {
  const position = line.positionAt(index)
  const isOwn = track.type === 'own' || track.type === 'hand'
  const own = ownEventAt()
  const wanted = useSettled(own || isOwn || moment.live ? undefined : position, SETTLED)
  const after = wanted === undefined ? 0 : Math.floor((wanted - 1) / BLOCK) * BLOCK
  // The log's last block grows; what there is of it up to the moment stays.
  const isWhole = after + BLOCK <= (line.positionAt(line.stops - 1) ?? 0)
  const { data } = useQuery({
    queryKey: ['events-around', after, isWhole ? 'whole' : wanted],
    queryFn: wanted === undefined ? skipToken : ({ signal }) => readEvents({ after, limit: BLOCK }, signal),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 60_000,
    placeholderData: keepPreviousData,
    structuralSharing: false,
  })
  const event = own ?? data?.events.find((each) => each.position === position)
  return { event, names: { ...data?.names, ...moment.names } }

  function ownEventAt(): SeenEvent | undefined {
    const event = moment.eventAt(moment.index)
    return event?.position === position ? event : undefined
  }
}
