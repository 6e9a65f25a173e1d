import type { PlayerId, ReservationId, StreamId } from '../kernel'
import { unreachable } from '../kernel'
import type { BuyInEvent } from './buy-in-events'
import type { ProcessManager } from './process'

type Workflow = Extract<BuyInEvent, { type: 'BuyInStarted' }>['data']

export type BuyIn =
  | { status: 'new' }
  | { status: 'asking' | 'capturing' | 'releasing' | 'completed' | 'compensated'; workflow: Workflow }

const streamOf = ({ playerId, reservationId }: { playerId: PlayerId; reservationId: ReservationId }): StreamId =>
  `buy-in-${playerId}.${reservationId}`

/**
 * Chips reserved for a table end up either on it or back with their owner:
 * FundsReserved → SeatPlayer or AddChips → CaptureFunds → ConfirmChips; or, when the table will not have them,
 * ReleaseFunds. Chips are played for once they are confirmed.
 */
export const buyIn: ProcessManager<BuyIn, BuyInEvent> = {
  name: 'buy-in',
  initial: { status: 'new' },

  correlate: (event) => {
    switch (event.type) {
      case 'FundsReserved':
      case 'PlayerSeated':
      case 'SeatingRejected':
      case 'ChipsAdded':
      case 'ChipsRefused':
      case 'FundsCaptured':
      case 'FundsReleased':
        return streamOf(event.data)
      default:
        return undefined
    }
  },

  react: (event, state) => {
    if (event.type === 'FundsReserved')
      return state.status === 'new' ? [{ type: 'BuyInStarted', data: event.data }] : []
    if (state.status === 'new') return []
    const { playerId, reservationId, tableId } = state.workflow
    const data = { playerId, reservationId, tableId }
    switch (event.type) {
      case 'PlayerSeated':
      case 'ChipsAdded':
        return state.status === 'asking' ? [{ type: 'BuyInPlaced', data }] : []
      case 'SeatingRejected':
      case 'ChipsRefused':
        return state.status === 'asking'
          ? [{ type: 'BuyInTurnedAway', data: { ...data, code: event.data.reason.code } }]
          : []
      case 'FundsCaptured':
        return state.status === 'capturing' ? [{ type: 'BuyInCompleted', data }] : []
      case 'FundsReleased':
        return state.status === 'releasing' ? [{ type: 'BuyInCompensated', data }] : []
      default:
        return []
    }
  },

  refused: (command, rejection, state) => {
    if (state.status !== 'asking' || (command.type !== 'SeatPlayer' && command.type !== 'AddChips')) return []
    const { playerId, reservationId, tableId } = state.workflow
    return [{ type: 'BuyInTurnedAway', data: { playerId, reservationId, tableId, code: rejection.code } }]
  },

  commands: (event) => {
    const { playerId, reservationId, tableId } = event.data
    switch (event.type) {
      case 'BuyInStarted': {
        const { purpose, seat, amount } = event.data
        return purpose === 'buy-in'
          ? [{ type: 'SeatPlayer', data: { tableId, playerId, reservationId, seat, amount } }]
          : [{ type: 'AddChips', data: { tableId, playerId, reservationId, amount } }]
      }
      case 'BuyInPlaced':
        return [{ type: 'CaptureFunds', data: { playerId, reservationId } }]
      case 'BuyInTurnedAway':
        return [{ type: 'ReleaseFunds', data: { playerId, reservationId } }]
      case 'BuyInCompleted':
        return [{ type: 'ConfirmChips', data: { tableId, playerId, reservationId } }]
      case 'BuyInCompensated':
        return []
      default:
        return unreachable(event)
    }
  },

  evolve: (state, event) => {
    if (event.type === 'BuyInStarted') return { status: 'asking', workflow: event.data }
    if (state.status === 'new') throw new Error(`${event.type} before the buy-in began`)
    const { workflow } = state
    switch (event.type) {
      case 'BuyInPlaced':
        return { status: 'capturing', workflow }
      case 'BuyInTurnedAway':
        return { status: 'releasing', workflow }
      case 'BuyInCompleted':
        return { status: 'completed', workflow }
      case 'BuyInCompensated':
        return { status: 'compensated', workflow }
      default:
        return unreachable(event)
    }
  },
}
