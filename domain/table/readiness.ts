import { type CommandMetadata, momentAfter } from '../decider'
import type { TableEvent } from './events'
import type { Occupant, OpenTable, Table } from './state'

/** Can be dealt in: has chips that are all recorded in the player's account, and means to stay and play. */
export const isReady = ({ stack, unconfirmed, sittingOut, leaving }: Occupant): boolean =>
  stack > 0 && unconfirmed.length === 0 && !sittingOut && !leaving

/** Seats whose players are ready, in the order of their numbers. */
export const readySeats = ({ seats }: OpenTable): number[] =>
  seats.flatMap((occupant, seat) => (occupant && isReady(occupant) ? [seat] : []))

/** Time enough for chips to come, so that whoever is topped up misses neither a hand nor a blind; in milliseconds. */
const FOR_TOP_UPS_MS = 1_000

/**
 * Two or more are ready and nothing is under way: the next hand is due after the table's pause, and after the hand before
 * has been looked at, in milliseconds. A table without pauses waits for nothing but a moment for top-ups that are due.
 */
export function scheduled(table: Table, toLookAt: number, metadata: CommandMetadata): TableEvent[] {
  if (table.status !== 'open' || table.hand || table.scheduledAt !== null || readySeats(table).length < 2) return []
  const { tableId, pause } = table.terms
  const isToppedUp = table.seats.some((occupant) => occupant && occupant.topUpDue !== null)
  const shortest = isToppedUp ? FOR_TOP_UPS_MS : 0
  const at = momentAfter(metadata, Math.max(shortest, pause === 0 ? 0 : pause + toLookAt))
  return [{ type: 'HandScheduled', data: { tableId, at } }]
}

/** The next hand is due so much later that what was just shown can be looked at; at a table without pauses nothing is. */
export function putOff(table: OpenTable, toLookAt: number, metadata: CommandMetadata): TableEvent[] {
  const { scheduledAt } = table
  const { tableId, pause } = table.terms
  if (scheduledAt === null || pause === 0) return []
  const at = momentAfter(metadata, toLookAt)
  return Date.parse(at) > Date.parse(scheduledAt) ? [{ type: 'HandScheduled', data: { tableId, at } }] : []
}
