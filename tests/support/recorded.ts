import { eventId, type Recorded, type StreamId } from '@/domain/kernel'
import type { RoomEvent } from '@/domain/room'

function streamOf({ type, data }: RoomEvent): StreamId {
  if (type.startsWith('BuyIn') && 'reservationId' in data) return `buy-in-${data.playerId}.${data.reservationId}`
  if (type === 'HandStarted' || type === 'HandEnded' || type === 'LeaveAnnounced' || type === 'LeaveAfterHandChosen')
    return `table-${data.tableId}`
  if ('handId' in data) return `hand-${data.handId}`
  if (type.startsWith('Funds') || type === 'PlayerRegistered' || type === 'CashOutCredited')
    return `player-${'playerId' in data ? data.playerId : ''}`
  return `table-${'tableId' in data ? data.tableId : ''}`
}

/** Events as the log would hold them, one a second, each in its own aggregate's stream. */
export function recorded(events: readonly RoomEvent[]): Recorded<RoomEvent>[] {
  const versions = new Map<StreamId, number>()
  return events.map((event, index): Recorded<RoomEvent> => {
    const streamId = streamOf(event)
    const version = (versions.get(streamId) ?? -1) + 1
    versions.set(streamId, version)
    return {
      ...event,
      position: index + 1,
      streamId,
      version,
      schemaVersion: 1,
      commandId: '',
      correlationId: '',
      causationId: eventId({ streamId, version }),
      actorId: 'system',
      recordedAt: new Date(index * 1_000).toISOString(),
      hash: '',
    }
  })
}
