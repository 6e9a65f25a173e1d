import type { RoomCommand } from '../room'
import type { Saga } from './process'

/**
 * What a table tells its hand: who plays from where, and who leaves in the middle of it. One saga, since it keeps to the
 * order of the table's events: nobody forfeits a hand that is not dealt yet.
 */
export const deal: Saga = {
  name: 'deal',
  react: (event): RoomCommand[] => {
    switch (event.type) {
      case 'HandStarted': {
        const { smallBlindSeat: _, bigBlindSeat: __, missed: ___, ...data } = event.data
        return [{ type: 'DealHand', data }]
      }
      case 'LeaveAnnounced': {
        const { handId, playerId } = event.data
        return [{ type: 'ForfeitHand', data: { handId, playerId } }]
      }
      default:
        return []
    }
  },
}
