import { z } from 'zod'
import { eventId, type Recorded } from '@/domain/kernel'
import { timekeepers } from '@/domain/processes/timekeepers'
import { RoomCommand, type RoomEvent } from '@/domain/room'
import type { Projection } from './projection'

/** The alarm of one key of a timekeeper. */
export const HeldAlarm = z.object({
  timekeeper: z.string(),
  /** Null: it was called off. */
  alarm: z.object({ at: z.string(), command: RoomCommand }).nullable(),
  /** Of the event that set it, moved it or called it off. */
  eventId: z.string(),
  correlationId: z.string(),
  position: z.int(),
})
export type HeldAlarm = z.infer<typeof HeldAlarm>

/** What each timekeeper makes of an event, by the key of the view that it concerns. */
const heededBy = (event: Recorded<RoomEvent>) =>
  timekeepers.flatMap(({ name, heed }) => {
    const heeded = heed(event)
    return heeded ? [{ timekeeper: name, viewKey: `${name}/${heeded.key}`, alarm: heeded.alarm }] : []
  })

/** What the room waits for, so that whoever takes up the waiting need not read the whole log. */
export const alarms: Projection<HeldAlarm> = {
  name: 'alarms',
  keys: (event) => heededBy(event).map(({ viewKey }) => viewKey),
  evolve: (held, event, key) => {
    const heeded = heededBy(event).find(({ viewKey }) => viewKey === key)
    if (!heeded || (!heeded.alarm && !held?.alarm)) return held
    const { timekeeper, alarm } = heeded
    const { correlationId, position } = event
    return { timekeeper, alarm, eventId: eventId(event), correlationId, position }
  },
}
