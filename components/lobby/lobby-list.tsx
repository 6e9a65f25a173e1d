import type { LobbyTable } from '@/projections/lobby'
import { LOBBY_COLUMNS } from './columns'
import { LobbyRow } from './lobby-row'

const HEADS = ['Table', 'Blinds', 'Buy-in', 'Seats taken', 'On the table']

interface LobbyListProps {
  tables: LobbyTable[]
  hrefOf(table: LobbyTable): string
}

export function LobbyList({ tables, hrefOf }: LobbyListProps) {
  return (
    <div className="overflow-hidden rounded-2xl border border-line bg-panel shadow-panel">
      <div
        aria-hidden
        className={`hidden border-line border-b bg-sunken/60 py-2.5 font-medium text-ink-soft text-xs md:grid ${LOBBY_COLUMNS}`}
      >
        <span />
        {HEADS.map((head) => (
          <span key={head}>{head}</span>
        ))}
      </div>
      <ul aria-label="Open tables">
        {tables.map((table) => (
          <LobbyRow key={table.tableId} table={table} href={hrefOf(table)} />
        ))}
      </ul>
    </div>
  )
}
