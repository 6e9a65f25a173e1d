import type { RoomEvent } from '@/domain/room'

export type Sound = 'turn' | 'deal' | 'chips' | 'knock' | 'win' | 'hurry'

/** What an event sounds like; null: like nothing. */
export function soundOf({ type, data }: RoomEvent, ownId: string | undefined): Sound | null {
  switch (type) {
    case 'HandDealt':
    case 'StreetDealt':
      return 'deal'
    case 'ActionTaken':
      if (data.action === 'fold') return null
      return data.action === 'check' ? 'knock' : 'chips'
    case 'RunOutOffered':
      return data.seats.some(({ playerId }) => playerId === ownId) ? 'turn' : null
    case 'SecondRunDealt':
    case 'RabbitHunted':
      return 'deal'
    case 'PotAwarded':
      return data.winners.some(({ playerId }) => playerId === ownId) ? 'win' : 'chips'
    default:
      return null
  }
}
