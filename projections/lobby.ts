import { z } from 'zod'
import { Chips, chips, minus, PlayerId, plus } from '@/domain/kernel'
import { TableTerms } from '@/domain/table/events'
import type { Projection, Views } from './projection'

/** One table as the lobby lists it. */
export const LobbyTable = TableTerms.extend({
  status: z.enum(['open', 'closed']),
  createdBy: PlayerId,
  /** Position of the event that opened it. */
  openedAt: z.int(),
  seatsTaken: z.int(),
  chipsOnTable: Chips,
})
export type LobbyTable = z.infer<typeof LobbyTable>

export const lobby: Projection<LobbyTable> = {
  name: 'lobby',
  keys: ({ type, data }) => {
    switch (type) {
      case 'TableCreated':
      case 'PlayerSeated':
      case 'ChipsAdded':
      case 'PlayerLeft':
      case 'TableClosed':
        return [data.tableId]
      default:
        return []
    }
  },
  evolve: (row, event) => {
    if (event.type === 'TableCreated')
      return { ...event.data, status: 'open', openedAt: event.position, seatsTaken: 0, chipsOnTable: chips(0) }
    if (!row) return undefined
    switch (event.type) {
      case 'PlayerSeated':
        return { ...row, seatsTaken: row.seatsTaken + 1, chipsOnTable: plus(row.chipsOnTable, event.data.amount) }
      case 'ChipsAdded':
        return { ...row, chipsOnTable: plus(row.chipsOnTable, event.data.amount) }
      case 'PlayerLeft':
        return { ...row, seatsTaken: row.seatsTaken - 1, chipsOnTable: minus(row.chipsOnTable, event.data.stack) }
      case 'TableClosed':
        return { ...row, status: 'closed' }
      default:
        return row
    }
  },
}

/** The open tables, the fullest first, the older first among equals. */
export const openTables = (views: Views<LobbyTable>): LobbyTable[] =>
  Object.values(views)
    .filter(({ status }) => status === 'open')
    .sort((a, b) => b.seatsTaken - a.seatsTaken || a.openedAt - b.openedAt)
