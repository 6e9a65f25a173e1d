'use client'

import { useQuery } from '@tanstack/react-query'
import { type ToggleEvent, useState } from 'react'
import { z } from 'zod'
import { type Json, treeDifference } from '@/projections/tree-difference'
import { readJson } from '../live/read-json'
import { Button } from '../ui/button'
import { Panel } from '../ui/panel'
import { Skeleton } from '../ui/skeleton'
import { StateNode } from './state-node'

interface RawStateProps {
  scope: string
  from: number
  to: number
}

const Views = z.object({ views: z.record(z.string(), z.json()) })

/** Of the whole room also the books. @throws Error with a sentence for people */
async function readState(scope: string, at: number, signal: AbortSignal): Promise<Json> {
  const scopes = scope === 'lobby' ? ['lobby', 'books'] : [scope]
  const read = async (each: string) =>
    Views.parse(await readJson(`/api/views?${new URLSearchParams({ scope: each, at: String(at) })}`, { signal })).views
  return Object.assign({}, ...(await Promise.all(scopes.map(read))))
}

/** Both moments as the room holds them, place by place: read when somebody wants to look. */
export function RawState({ scope, from, to }: RawStateProps) {
  const [open, setOpen] = useState(false)
  const { data, error, refetch } = useQuery({
    queryKey: ['raw-state', scope, from, to],
    queryFn: ({ signal }) => Promise.all([from, to].map((at) => readState(scope, at, signal))),
    enabled: open,
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  })
  const handleToggle = ({ currentTarget }: ToggleEvent<HTMLDetailsElement>) => setOpen(currentTarget.open)
  const handleRetry = () => void refetch()

  return (
    <Panel>
      <details onToggle={handleToggle}>
        <summary className="min-h-12 cursor-pointer px-4 py-3 font-semibold text-sm">Raw state, place by place</summary>
        <div className="overflow-x-auto border-line border-t px-2 py-3">
          {data ? (
            <StateNode node={treeDifference('state', data[0], data[1])} />
          ) : error ? (
            <div role="alert" className="flex flex-col items-start gap-3 px-2 text-sm">
              <p>{error.message}</p>
              <Button onClick={handleRetry}>Try again</Button>
            </div>
          ) : (
            <Skeleton className="h-40" />
          )}
        </div>
      </details>
    </Panel>
  )
}
