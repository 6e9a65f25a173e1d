import { reasonInWords } from '@/components/timeline/reason-in-words'
import { figure } from '@/domain/figures'
import { unreachable } from '@/domain/kernel'
import type { TableHappening } from '@/projections/table-activity'

/** What happened at a table, as one would tell it: who, and what they did. Seats are counted from 1. */
export function happening(event: TableHappening, nameOf: (playerId: string) => string): { who: string; did: string } {
  switch (event.type) {
    case 'TableCreated':
      return { who: nameOf(event.data.createdBy), did: 'opened this table' }
    case 'InvitationRenewed':
      return { who: nameOf(event.data.playerId), did: 'renewed the invitation' }
    case 'PlayerAdmitted':
      return { who: nameOf(event.data.playerId), did: 'came by invitation' }
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
      return {
        who: nameOf(event.data.playerId),
        did: event.data.waits ? 'waits for the big blind' : 'is ready to play',
      }
    case 'AutoTopUpSet': {
      const { playerId, below, to } = event.data
      return { who: nameOf(playerId), did: `has auto top-up on: to ${figure(to)}, when below ${figure(below)}` }
    }
    case 'AutoTopUpStopped': {
      const { playerId, reason } = event.data
      return { who: nameOf(playerId), did: `has auto top-up off${reason ? `: ${reasonInWords(reason)}` : ''}` }
    }
    case 'SeedChosen':
      return { who: nameOf(event.data.playerId), did: 'put a seed of their own into the next shuffles' }
    case 'HandStopped':
      return { who: 'A hand', did: 'was stopped, since its cards cannot be read; every bet went back' }
    case 'PlayerLeft':
      return { who: nameOf(event.data.playerId), did: `left with ${figure(event.data.stack)}` }
    case 'TableClosed':
      return { who: 'The table', did: 'closed' }
    default:
      return unreachable(event)
  }
}
