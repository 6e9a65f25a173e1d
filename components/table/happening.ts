import { figure } from '@/domain/figures'
import { unreachable } from '@/domain/kernel'
import type { TableHappening } from './activity'

/** What happened at a table, as one would tell it: who, and what they did. Seats are counted from 1. */
export function happening(event: TableHappening, nameOf: (playerId: string) => string): { who: string; did: string } {
  switch (event.type) {
    case 'TableCreated':
      return { who: nameOf(event.data.createdBy), did: 'opened this table' }
    case 'PlayerSeated': {
      const { playerId, seat, amount } = event.data
      return { who: nameOf(playerId), did: `took seat ${seat + 1} with ${figure(amount)}` }
    }
    case 'SeatingRejected': {
      const { playerId, seat, amount, reason } = event.data
      const did = reason.code === 'SeatTaken' && seat !== null ? `came second to seat ${seat + 1}` : 'got no seat'
      return { who: nameOf(playerId), did: `${did}; ${figure(amount)} went back` }
    }
    case 'ChipsAdded':
      return { who: nameOf(event.data.playerId), did: `topped up ${figure(event.data.amount)}` }
    case 'ChipsRefused':
      return { who: nameOf(event.data.playerId), did: `could not top up; ${figure(event.data.amount)} went back` }
    case 'PlayerSatOut':
      return { who: nameOf(event.data.playerId), did: 'sits out' }
    case 'PlayerSatIn':
      return { who: nameOf(event.data.playerId), did: 'is back' }
    case 'PlayerLeft':
      return { who: nameOf(event.data.playerId), did: `left with ${figure(event.data.stack)}` }
    case 'TableClosed':
      return { who: 'The table', did: 'closed' }
    default:
      return unreachable(event)
  }
}
