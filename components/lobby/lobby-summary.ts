import { figure } from '@/domain/figures'
import type { LobbyTable } from '@/projections/lobby'

const counted = (count: number, one: string, many: string) => `${figure(count)} ${count === 1 ? one : many}`

/** The whole lobby in a line; `chips` is how many are in play, and goes on with `unit`. */
export function lobbySummary(tables: readonly Pick<LobbyTable, 'seatsTaken' | 'chipsOnTable'>[]) {
  const seats = tables.reduce((sum, { seatsTaken }) => sum + seatsTaken, 0)
  const chips = tables.reduce((sum, { chipsOnTable }) => sum + chipsOnTable, 0)
  return {
    counts: `${counted(tables.length, 'table open', 'tables open')} · ${counted(seats, 'seat taken', 'seats taken')}`,
    chips,
    unit: chips === 1 ? 'chip in play' : 'chips in play',
  }
}
