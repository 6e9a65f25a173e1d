import type { HandEvent } from '@/domain/hand/events'
import type { Recorded } from '@/domain/kernel'
import type { RoomEvent } from '@/domain/room'
import type { History } from '../hand/history'

/**
 * What happened up to a moment, and after it what did not. The latter has places of its own, one after the other, which
 * are no positions of the log: on a road they only put its events in order.
 */
export function roadHistory({ events, names }: History, at: number, branch: readonly HandEvent[]): History {
  const happened = events.filter(({ position }) => position <= at)
  const leftAt = happened.at(-1)?.recordedAt ?? ''
  const not = branch.map((event, n) => unhappened(event, at + 1 + n, leftAt))
  return { events: [...happened, ...not], position: at + branch.length, names }
}

const unhappened = (event: HandEvent, position: number, recordedAt: string): Recorded<RoomEvent> => ({
  ...event,
  ...{ position, version: position, schemaVersion: 0, streamId: 'speculation-' as const, actorId: 'speculation' },
  ...{ commandId: '', correlationId: '', causationId: '', hash: '', recordedAt },
})
