import { figure } from '@/domain/figures'
import type { LobbyTable } from '@/projections/lobby'

const counted = (count: number, one: string, many: string) => `${figure(count)} ${count === 1 ? one : many}`

/** The whole lobby in a line. */
export function lobbySummary(tables: readonly Pick<LobbyTable, 'seatsTaken' | 'chipsOnTable'>[]): string {
  const sum = (pick: (table: Pick<LobbyTable, 'seatsTaken' | 'chipsOnTable'>) => number) =>
    tables.reduce((total, table) => total + pick(table), 0)
  return [
    counted(tables.length, 'table open', 'tables open'),
    counted(
      sum(({ seatsTaken }) => seatsTaken),
      'seat taken',
      'seats taken',
    ),
    counted(
      sum(({ chipsOnTable }) => chipsOnTable),
      'chip in play',
      'chips in play',
    ),
  ].join(' · ')
}
