import { NOBODY } from '@/projections/visibility'
import { readingAt } from '@/server/http/endpoint'
import { tableNamed } from '@/server/http/named'
import { AtQuery } from '@/server/http/queries'

export const GET = readingAt('table', AtQuery, async ({ params, room, session }, { at }) =>
  tableNamed(params.id, async (tableId) => {
    const found = await room.views.table(tableId, at, session ?? NOBODY)
    if (!found) return undefined
    const { view, position, names } = found
    const seats = view.seats.map((seat) => seat && { ...seat, displayName: names[seat.playerId] ?? '' })
    return { ...view, seats, position }
  }),
)
