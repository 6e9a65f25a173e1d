import { eventId } from '@/domain/kernel'
import type { SeenEvent } from '../live/changes'

/** Why an event happened: what led to it, the first cause first. */
export interface Causes {
  /** The command that the workflow's first known step came from, by id; null when it lies outside this workflow. */
  command: string | null
  chain: SeenEvent[]
  /** What followed directly. */
  consequences: SeenEvent[]
}

/** Finds an event's causes and consequences among the events of its workflow. */
export function causesOf(event: SeenEvent, workflow: readonly SeenEvent[]): Causes {
  const byId = new Map(workflow.map((each) => [eventId(each), each]))
  const chain: SeenEvent[] = []
  let first = event
  for (;;) {
    const cause = byId.get(first.causationId)
    if (!cause || chain.includes(cause)) break
    chain.unshift(cause)
    first = cause
  }
  const id = eventId(event)
  return {
    command: first.causationId.includes('/') ? null : first.causationId,
    chain,
    consequences: workflow.filter(({ causationId }) => causationId === id),
  }
}
