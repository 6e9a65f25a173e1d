import { NOBODY } from '@/projections/visibility'
import { readingAt } from '@/server/http/endpoint'
import { latestIn } from '@/server/http/latest'
import { tableNamed } from '@/server/http/named'
import { LatestQuery } from '@/server/http/queries'

export const GET = readingAt('table', LatestQuery, async (call, { at, latest }) =>
  tableNamed(call.params.id, async (tableId) => {
    const found = await call.room.views.table(tableId, at, call.session ?? NOBODY)
    if (!found) return undefined
    const { view, position, names } = found
    const seats = view.seats.map((seat) => seat && { ...seat, displayName: names[seat.playerId] ?? '' })
    const last = latest === 'true' ? await latestIn(call, [`table:${tableId}`], position) : {}
    return { ...view, seats, position, ...last }
  }),
)
