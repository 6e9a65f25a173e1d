'use client'

import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useEffectEvent, useState } from 'react'
import { extendOutline, NO_OUTLINE, type Outline } from '@/projections/outline'
import type { Scope } from '@/projections/scopes'
import type { Names } from '../live/as-of'
import { type Changes, newsFor, type SeenEvent } from '../live/changes'
import { useLive } from '../live/live'
import { type NamedOutline, readOutline } from './read-outline'

/**
 * The time line that a page moves along: where its stops are, when they were, and what stands out among them. A stop is an
 * event of the scope, and its index counts them from 0: `outline.positions[index]` is its position, `indexAt` is the way
 * back. It is loaded when somebody first asks for it, and complete from then on, whatever moment is shown.
 */
export interface HeldOutline {
  status: 'unasked' | 'loading' | 'failed' | 'ready'
  /** Empty until ready; then it grows at its end. A new object whenever it has grown. */
  outline: Outline
  /** Of all that its marks mention. */
  names: Names
  /** Asks for it; again and again does no harm. */
  ask(): void
  retry(): void
}

/** Milliseconds an outline is kept after the last page that shows it. */
const KEEP = 5 * 60_000

const NO_NAMES: Names = {}

interface OutlineOptions {
  askedFromStart: boolean
  /** Hears of the events that have happened since, each once; `first` is the index of the first of them. */
  onNews(events: readonly SeenEvent[], first: number): void
}

/** The outline of a scope: fetched when it is first asked for, then kept complete by the socket. */
export function useOutline(scope: Scope, { askedFromStart, onNews }: OutlineOptions): HeldOutline {
  const client = useQueryClient()
  const { channels } = useLive()
  const [asked, setAsked] = useState(askedFromStart)
  const { data, isError, refetch } = useQuery<NamedOutline>({
    queryKey: ['outline', scope],
    queryFn: ({ signal }) => readOutline(scope, signal),
    enabled: asked,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: KEEP,
    structuralSharing: false,
    retry: 3,
  })
  const ready = data !== undefined

  const receive = useEffectEvent((changes: Changes) => {
    const held = client.getQueryData<NamedOutline>(['outline', scope])
    if (!held || changes.scope !== scope) return
    const { outline } = held
    const news = newsFor(outline.position, changes)
    if (news.type !== 'new') return
    client.setQueryData<NamedOutline>(['outline', scope], {
      outline: extendOutline(outline, news.events, news.position),
      names: { ...held.names, ...changes.names },
    })
    onNews(news.events, outline.positions.length)
  })

  useEffect(() => {
    if (!ready) return
    return channels.join(scope, {
      position: () => client.getQueryData<NamedOutline>(['outline', scope])?.outline.position ?? 0,
      receive: (changes) => receive(changes),
    })
  }, [channels, client, scope, ready])

  return {
    status: ready ? 'ready' : !asked ? 'unasked' : isError ? 'failed' : 'loading',
    outline: data?.outline ?? NO_OUTLINE,
    names: data?.names ?? NO_NAMES,
    ask: () => setAsked(true),
    retry: () => void refetch(),
  }
}
