'use client'

import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import type { Scope } from '@/projections/scopes'
import { useLive } from '../live/live'
import { type History, NO_HISTORY, withChanges } from './history'
import { loadHistory } from './load-history'

export interface HeldHistory {
  status: 'unasked' | 'loading' | 'failed' | 'ready'
  /** Empty until ready; then it grows with every change, whatever moment is shown. */
  history: History
  /** Events that have arrived while loading. */
  loaded: number
  /** Asks for the history, once. */
  ask(): void
  retry(): void
}

/** Milliseconds a history is kept after the last page that shows it. */
const KEEP = 5 * 60_000

/** The history of a scope: fetched when it is first asked for, then kept complete by the socket. */
export function useHistory(scope: Scope, askedFromStart: boolean): HeldHistory {
  const client = useQueryClient()
  const { channels } = useLive()
  const [asked, setAsked] = useState(askedFromStart)
  const [loaded, setLoaded] = useState(0)
  const { data, isError, refetch } = useQuery<History>({
    queryKey: ['history', scope],
    queryFn: ({ signal }) => loadHistory(scope, setLoaded, signal),
    enabled: asked,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: KEEP,
    structuralSharing: false,
    retry: 3,
  })
  const ready = data !== undefined

  useEffect(() => {
    if (!ready) return
    const held = () => client.getQueryData<History>(['history', scope])
    return channels.join(scope, {
      position: () => held()?.position ?? 0,
      receive: (changes) =>
        client.setQueryData<History>(['history', scope], (history) => history && withChanges(history, changes)),
    })
  }, [channels, client, scope, ready])

  return {
    status: ready ? 'ready' : !asked ? 'unasked' : isError ? 'failed' : 'loading',
    history: data ?? NO_HISTORY,
    loaded,
    ask: () => setAsked(true),
    retry: () => void refetch(),
  }
}
