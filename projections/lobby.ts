import { z } from 'zod'
import { Chips, chips, minus, PlayerId, plus, type Recorded } from '@/domain/kernel'
import { type TableEvent, TableTerms } from '@/domain/table/events'
import { isWelcome } from '@/domain/table/invitation'
import type { Projection, Views } from './projection'
import type { Viewer } from './visibility'

/** One table as the lobby lists it. */
export const LobbyTable = TableTerms.extend({
  status: z.enum(['open', 'closed']),
  createdBy: PlayerId,
  /** To a private table, beside whoever created it. */
  admitted: z.array(PlayerId),
  /** Position of the event that opened it. */
  openedAt: z.int(),
  seatsTaken: z.int(),
  /** By seat number: who sits there. */
  players: z.array(PlayerId.nullable()),
  chipsOnTable: Chips,
})
export type LobbyTable = z.infer<typeof LobbyTable>

export const lobby: Projection<LobbyTable> = {
  name: 'lobby',
  keys: ({ type, data }) => {
    switch (type) {
      case 'TableCreated':
      case 'PlayerAdmitted':
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
    if (event.type === 'TableCreated') return opened(event)
    if (!row) return undefined
    switch (event.type) {
      case 'PlayerAdmitted':
        return { ...row, admitted: [...row.admitted, event.data.playerId] }
      case 'PlayerSeated':
        return {
          ...withPlayer(row, event.data.seat, event.data.playerId),
          chipsOnTable: plus(row.chipsOnTable, event.data.amount),
        }
      case 'ChipsAdded':
        return { ...row, chipsOnTable: plus(row.chipsOnTable, event.data.amount) }
      case 'PlayerLeft':
        return {
          ...withPlayer(row, event.data.seat, null),
          chipsOnTable: minus(row.chipsOnTable, event.data.stack),
        }
      case 'TableClosed':
        return { ...row, status: 'closed' }
      default:
        return row
    }
  },
}

function opened({ data, position }: Recorded<Extract<TableEvent, { type: 'TableCreated' }>>): LobbyTable {
  const { invitation: _, ...terms } = data
  const players = Array.from({ length: data.seats }, () => null)
  const nobody = { admitted: [], seatsTaken: 0, players, chipsOnTable: chips(0) }
  return { ...terms, ...nobody, status: 'open', openedAt: position }
}

function withPlayer(row: LobbyTable, seat: number, playerId: PlayerId | null): LobbyTable {
  const players = row.players.with(seat, playerId)
  return { ...row, players, seatsTaken: players.filter((player) => player !== null).length }
}

/** The open tables, private ones too, the fullest first, the older first among equals. */
export const openTables = (views: Views<LobbyTable>): LobbyTable[] =>
  Object.values(views)
    .filter(({ status }) => status === 'open')
    .sort((a, b) => b.seatsTaken - a.seatsTaken || a.openedAt - b.openedAt)

/** Those of them that are listed to somebody: private ones to whoever may sit there, and to nobody else. */
export const listedTo = (viewer: Viewer, tables: readonly LobbyTable[]): LobbyTable[] =>
  tables.filter((table) => isWelcome(table, viewer.playerId))

/** Who is told of with a table: whoever opened it, and those who sit there. */
export const peopleAt = ({ createdBy, players }: LobbyTable): PlayerId[] => [
  createdBy,
  ...players.filter((player) => player !== null),
]
