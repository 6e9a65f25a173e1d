'use client'

import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { useLive } from '@/components/live/live'
import type { TableId } from '@/domain/kernel'
import { type HandsPage, loadHands, withLatest, withOlder } from './held-hands'

/** After these a list of hands is another one. */
const NEWS: ReadonlySet<string> = new Set(['HandDealt', 'HandCompleted', 'CardsShown'])
/** Milliseconds that news is gathered for, so that one request answers it all. */
const GATHERED = 300

interface TableHands {
  page: HandsPage | undefined
  status: 'loading' | 'failed' | 'ready'
  /** Older hands are on their way. */
  loadingMore: boolean
  more(): void
  retry(): void
}

/** A table's hands as of a moment, the latest first; live they follow the game. */
export function useTableHands(tableId: TableId, at: number | null): TableHands {
  const client = useQueryClient()
  const { channels } = useLive()
  const [loadingMore, setLoadingMore] = useState(false)
  const { data, isError, refetch } = useQuery<HandsPage>({
    queryKey: ['table-hands', tableId, at],
    queryFn: async ({ queryKey, signal }) => {
      const latest = await loadHands(tableId, { at, signal })
      const held = client.getQueryData<HandsPage>(queryKey)
      return held ? withLatest(held, latest) : latest
    },
    structuralSharing: false,
  })
  const ready = data !== undefined
  const position = data?.position ?? 0

  useEffect(() => {
    if (!ready || at !== null) return
    let timer: ReturnType<typeof setTimeout> | undefined
    let reached = position
    const leave = channels.join(`table:${tableId}`, {
      position: () => reached,
      receive: (changes) => {
        reached = Math.max(reached, changes.position)
        if (!changes.events.some(({ type }) => NEWS.has(type))) return
        clearTimeout(timer)
        timer = setTimeout(() => void refetch(), GATHERED)
      },
    })
    return () => {
      clearTimeout(timer)
      leave()
    }
  }, [channels, tableId, at, ready, position, refetch])

  async function more() {
    if (!data || data.next === null || loadingMore) return
    setLoadingMore(true)
    try {
      const older = await loadHands(tableId, { before: data.next, at })
      client.setQueryData<HandsPage>(['table-hands', tableId, at], (held) => held && withOlder(held, older))
    } catch {
      void refetch()
    } finally {
      setLoadingMore(false)
    }
  }

  return {
    page: data,
    status: ready ? 'ready' : isError ? 'failed' : 'loading',
    loadingMore,
    more: () => void more(),
    retry: () => void refetch(),
  }
}
