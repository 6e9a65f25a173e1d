'use client'

import { useQuery } from '@tanstack/react-query'
import { tablesThen } from './tell-money'

/** The tables that were open at a position; undefined until they are known. */
export const useTablesThen = (at: number, isWanted = true) =>
  useQuery({
    queryKey: ['tables then', at],
    queryFn: ({ signal }) => tablesThen(at, signal),
    staleTime: Number.POSITIVE_INFINITY,
    enabled: isWanted,
  }).data
