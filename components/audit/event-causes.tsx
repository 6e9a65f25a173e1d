'use client'

import { useQuery } from '@tanstack/react-query'
import type { Names } from '../live/as-of'
import type { SeenEvent } from '../live/changes'
import { readEvents } from '../live/read-events'
import { Skeleton } from '../ui/skeleton'
import { CauseList } from './cause-list'

interface EventCausesProps {
  event: SeenEvent
  names: Names
}

/** The most events of one workflow that are looked at for causes. */
const MOST = 1_000

/** What caused an event, step by step from the command it began with, and what it caused in turn. */
export function EventCauses({ event, names }: EventCausesProps) {
  const { correlationId } = event
  const { data, isError } = useQuery({
    queryKey: ['workflow', correlationId],
    queryFn: ({ signal }) => readEvents({ correlationId, after: 0, limit: MOST }, signal),
    staleTime: 5_000,
  })

  return (
    <section>
      <h3 className="mb-2 font-semibold text-sm">What caused this</h3>
      {isError ? (
        <p className="text-danger-text text-sm">The workflow could not be loaded.</p>
      ) : !data ? (
        <Skeleton className="h-24" />
      ) : (
        <CauseList event={event} workflow={data.events} names={{ ...names, ...data.names }} />
      )}
    </section>
  )
}
