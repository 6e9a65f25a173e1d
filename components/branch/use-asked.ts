'use client'

import { keepPreviousData, useQuery } from '@tanstack/react-query'

/** What the room is asked about a road. */
export interface Asked<Told> {
  /** What it tells of the road; of the one before it, while it is asked. */
  told: Told | undefined
  asked: boolean
  /** Why nothing is told, in a sentence. */
  failure: string | undefined
  retry(): void
}

/**
 * Asks the room about a road, once for each: the answer never changes.
 * @param key what names the road, and who asks
 */
export function useAsked<Told>(
  key: readonly (string | undefined)[],
  ask: (signal: AbortSignal) => Promise<Told>,
): Asked<Told> {
  const { data, error, isFetching, refetch } = useQuery({
    queryKey: ['branch', ...key],
    queryFn: ({ signal }) => ask(signal),
    placeholderData: keepPreviousData,
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  })
  return { told: data, asked: isFetching, failure: error?.message, retry: () => void refetch() }
}
