import type { HandEvent } from '@/domain/hand/events'
import type { Recorded } from '@/domain/kernel'
import { handStream } from '@/domain/room'

/** A hand's events as the store would hand them on. */
export const recordedHand = (events: readonly HandEvent[]): Recorded<HandEvent>[] =>
  events.map(
    (event, version): Recorded<HandEvent> => ({
      ...event,
      position: version + 1,
      streamId: handStream(event.data.handId),
      version,
      schemaVersion: 1,
      commandId: '',
      correlationId: '',
      causationId: '',
      actorId: 'system',
      recordedAt: '2026-01-01T00:00:00.000Z',
      hash: '',
    }),
  )
