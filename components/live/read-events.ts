import { z } from 'zod'
import type { Names } from './as-of'
import type { SeenEvent } from './changes'
import { readJson } from './read-json'

/** A run of the log as its reader may see it; `next` is the cursor for what follows, null at the end. */
export interface EventPage {
  events: SeenEvent[]
  next: number | null
  names: Names
}

/** The parameters of `GET /api/events`; those undefined are left out. */
export type EventsQuery = Partial<
  Record<'scope' | 'stream' | 'type' | 'correlationId' | 'actor' | 'player' | 'table', string> &
    Record<'from' | 'to' | 'after' | 'before' | 'limit', number>
>

/** What folding relies on; an event type that this page does not know is one that its projections skip. */
const EventShape = z.looseObject({
  position: z.int(),
  type: z.string(),
  data: z.looseObject({}),
  recordedAt: z.string(),
})
export const SeenEventShape = z.custom<SeenEvent>((event) => EventShape.safeParse(event).success, 'is no event')
const EventPageShape = z.object({
  events: z.array(SeenEventShape),
  next: z.int().nullable(),
  names: z.record(z.string(), z.string()),
})

/** @throws Error with a sentence for people */
export async function readEvents(query: EventsQuery, signal?: AbortSignal): Promise<EventPage> {
  const parameters = new URLSearchParams()
  for (const [name, value] of Object.entries(query)) if (value !== undefined) parameters.set(name, String(value))
  return EventPageShape.parse(await readJson(`/api/events?${parameters}`, signal ? { signal } : {}))
}
