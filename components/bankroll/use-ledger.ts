'use client'

import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import type { PlayerId } from '@/domain/kernel'
import { useLive } from '../live/live'
import { eventIndexAt } from '../timeline/index-at'
import { useMoment } from '../timeline/moment'
import { type HeldLedger, withChanges } from './ledger-lines'
import { loadLedger } from './load-ledger'

export interface LedgerSeed extends HeldLedger {
  /** Whether these are all entries; otherwise they are the first, and the others are fetched. */
  complete: boolean
}

export interface LedgerNow {
  /** Every entry up to the present, the oldest first; what is known of them while they are loaded. */
  entries: HeldLedger['entries']
  /** Index of the last entry at or before the moment; -1 before the first. */
  index: number
  status: 'loading' | 'failed' | 'ready'
  retry(): void
}

/** A player's ledger, kept complete by the socket, and how much of it had been written at the page's moment. */
export function useLedger(playerId: PlayerId, seed: LedgerSeed): LedgerNow {
  const client = useQueryClient()
  const { channels } = useLive()
  const { at } = useMoment().shown
  const { data, isError, refetch } = useQuery<HeldLedger>({
    queryKey: ['ledger', playerId],
    queryFn: ({ signal }) => loadLedger(playerId, seed, signal),
    ...(seed.complete && { initialData: { entries: seed.entries, position: seed.position } }),
    staleTime: Number.POSITIVE_INFINITY,
    structuralSharing: false,
  })
  const ready = data !== undefined

  useEffect(() => {
    if (!ready) return
    const held = () => client.getQueryData<HeldLedger>(['ledger', playerId])
    return channels.join(`player:${playerId}`, {
      position: () => held()?.position ?? 0,
      receive: (changes) =>
        client.setQueryData<HeldLedger>(
          ['ledger', playerId],
          (ledger) => ledger && withChanges(playerId, ledger, changes),
        ),
    })
  }, [channels, client, playerId, ready])

  const { entries } = data ?? seed
  return {
    entries,
    index: at === null ? entries.length - 1 : eventIndexAt(entries, at),
    status: ready ? 'ready' : isError ? 'failed' : 'loading',
    retry: () => void refetch(),
  }
}
