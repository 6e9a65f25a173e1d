import type { PlayerId, Recorded } from '@/domain/kernel'
import type { RoomEvent } from '@/domain/room'

/** Every player whom an event concerns, each once. */
export function playersConcerned({ data }: Pick<Recorded<RoomEvent>, 'data'>): PlayerId[] {
  const lists = [
    'seats' in data && typeof data.seats !== 'number' ? data.seats : [],
    'winners' in data ? data.winners : [],
    'returned' in data ? data.returned : [],
  ]
  const named = [
    ...('playerId' in data ? [data.playerId] : []),
    ...('createdBy' in data ? [data.createdBy] : []),
    ...lists.flat().map(({ playerId }) => playerId),
  ]
  return [...new Set(named)]
}
