'use client'

import type { LiveViews } from '@/components/live/as-of'
import { useLiveViews } from '@/components/live/use-live-views'
import { table } from '@/projections/table'
import type { TableView } from '@/projections/table-view'
import { TableCard } from './table-card'

const MOST = 3
const taken = ({ seats }: TableView) => seats.filter((seat) => seat !== null).length

/** The liveliest open tables, as they are at this moment. */
export function TableWindow({ seed }: { seed: LiveViews<TableView> }) {
  const { views, names } = useLiveViews('lobby', table, seed)
  const shown = Object.values(views)
    .filter(({ status }) => status === 'open')
    .sort((a, b) => taken(b) - taken(a))
    .slice(0, MOST)
  if (shown.length === 0) return null
  return (
    <section aria-labelledby="open-tables">
      <h2 id="open-tables" className="mb-4 flex items-center gap-2.5 font-semibold text-lg">
        <span aria-hidden className="size-2.5 animate-breathe rounded-full bg-now" />
        At the tables now
      </h2>
      <div className="grid grid-cols-[minmax(0,1fr)] gap-4 md:grid-cols-2 lg:grid-cols-3">
        {shown.map((view) => (
          <TableCard key={view.tableId} table={view} names={names} />
        ))}
      </div>
    </section>
  )
}
