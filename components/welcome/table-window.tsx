'use client'

import type { LiveViews } from '@/components/live/as-of'
import { useLiveViews } from '@/components/live/use-live-views'
import { type LobbyTable, listedTo, lobby, openTables } from '@/projections/lobby'
import { NOBODY } from '@/projections/visibility'
import { TableCard } from './table-card'

/** So many tables are looked in at. */
const MOST = 3

/** The liveliest open tables, as they are at this moment. */
export function TableWindow({ seed }: { seed: LiveViews<LobbyTable> }) {
  const { views, names } = useLiveViews('lobby', lobby, seed)
  const shown = listedTo(NOBODY, openTables(views)).slice(0, MOST)
  if (shown.length === 0) return null
  return (
    <section aria-labelledby="open-tables">
      <h2 id="open-tables" className="mb-4 flex items-center gap-2.5 font-semibold text-lg">
        <span aria-hidden className="size-2.5 animate-breathe rounded-full bg-now" />
        At the tables now
      </h2>
      <div className="grid grid-cols-[minmax(0,1fr)] gap-4 md:grid-cols-2 lg:grid-cols-3">
        {shown.map((table) => (
          <TableCard key={table.tableId} table={table} names={names} />
        ))}
      </div>
    </section>
  )
}
