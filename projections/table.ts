import { z } from 'zod'
import { Chips, chips, PlayerId, plus } from '@/domain/kernel'
import { TableTerms } from '@/domain/table/events'
import type { Projection } from './projection'

export const Seat = z.object({ playerId: PlayerId, stack: Chips, sittingOut: z.boolean() })
export type Seat = z.infer<typeof Seat>

/** One table: its terms, and who sits where with how many chips. */
export const TableView = TableTerms.omit({ seats: true }).extend({
  status: z.enum(['open', 'closed']),
  createdBy: PlayerId,
  /** By seat number, from 0. */
  seats: z.array(Seat.nullable()),
  /** Σ stacks, in chips. */
  chipsOnTable: Chips,
})
export type TableView = z.infer<typeof TableView>

export const table: Projection<TableView> = {
  name: 'table',

  keys: ({ type, data }) => {
    switch (type) {
      case 'TableCreated':
      case 'PlayerSeated':
      case 'ChipsAdded':
      case 'PlayerSatOut':
      case 'PlayerSatIn':
      case 'PlayerLeft':
      case 'TableClosed':
        return [data.tableId]
      default:
        return []
    }
  },

  evolve: (view, event) => {
    if (event.type === 'TableCreated') {
      const { seats, ...terms } = event.data
      return {
        ...terms,
        status: 'open',
        seats: Array.from({ length: seats }, () => null),
        chipsOnTable: chips(0),
      }
    }
    if (!view) return undefined
    switch (event.type) {
      case 'PlayerSeated': {
        const { playerId, seat, amount } = event.data
        return withSeat(view, seat, { playerId, stack: amount, sittingOut: false })
      }
      case 'ChipsAdded':
        return updateSeat(view, event.data.seat, ({ stack }) => ({ stack: plus(stack, event.data.amount) }))
      case 'PlayerSatOut':
        return updateSeat(view, event.data.seat, () => ({ sittingOut: true }))
      case 'PlayerSatIn':
        return updateSeat(view, event.data.seat, () => ({ sittingOut: false }))
      case 'PlayerLeft':
        return withSeat(view, event.data.seat, null)
      case 'TableClosed':
        return { ...view, status: 'closed' }
      default:
        return view
    }
  },
}

function withSeat(view: TableView, seat: number, occupant: Seat | null): TableView {
  const seats = view.seats.with(seat, occupant)
  return { ...view, seats, chipsOnTable: chips(seats.reduce((sum, held) => sum + (held?.stack ?? 0), 0)) }
}

function updateSeat(view: TableView, seat: number, change: (occupant: Seat) => Partial<Seat>): TableView {
  const occupant = view.seats[seat]
  return occupant ? withSeat(view, seat, { ...occupant, ...change(occupant) }) : view
}
