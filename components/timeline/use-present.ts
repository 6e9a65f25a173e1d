'use client'

import { useQuery } from '@tanstack/react-query'
import type { Scope } from '@/projections/scopes'
import { readViews, type ScopeViews } from './read-views'

export interface Present {
  /** Undefined until it is there. */
  views: ScopeViews | undefined
  failed: boolean
  retry(): void
}

/** Where a page that was rendered in the past begins to follow the room: all views as they are, once `wanted`. */
export function usePresent(scope: Scope, viewer: string | undefined, wanted: boolean): Present {
  const { data, isError, refetch } = useQuery({
    queryKey: ['present', scope, viewer ?? null],
    queryFn: ({ signal }) => readViews(scope, undefined, signal),
    enabled: wanted,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    structuralSharing: false,
    retry: 2,
    retryDelay: 300,
  })
  return { views: data, failed: isError && data === undefined, retry: () => void refetch() }
}
