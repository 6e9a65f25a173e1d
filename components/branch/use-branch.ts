'use client'

import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useSession } from '../live/session'
import { asBranch, type Road } from './road'
import { writeRoad } from './road-link'
import { type Told, tellBranch } from './tell-branch'

export interface Branch {
  /** What the room tells of the road; of the one before it, while it is asked. */
  told: Told | undefined
  asked: boolean
  /** Why nothing is told, in a sentence. */
  failure: string | undefined
  retry(): void
}

/** What a road comes to as far as it goes. */
export function useBranch(handId: string, road: Road): Branch {
  const session = useSession()
  const { data, error, isFetching, refetch } = useQuery({
    queryKey: ['branch', handId, session?.playerId, writeRoad(handId, { ...road, name: '' })],
    queryFn: ({ signal }) => tellBranch(handId, asBranch(road), signal),
    placeholderData: keepPreviousData,
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  })
  return { told: data, asked: isFetching, failure: error?.message, retry: () => void refetch() }
}
