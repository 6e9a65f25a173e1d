import { NOBODY } from '@/projections/visibility'
import { readingAt } from '@/server/http/endpoint'
import { tableNamed } from '@/server/http/named'
import { withNames } from '@/server/http/names'
import { HandsQuery } from '@/server/http/queries'
import { COSTS } from '@/server/rations'

export const GET = readingAt(
  'table',
  HandsQuery,
  async ({ params, room, session }, query) =>
    tableNamed(params.id, async (tableId) => {
      const found = await room.views.tableHands(tableId, query, session ?? NOBODY)
      if (!found) return undefined
      const { view, position, names } = found
      const hands = view.map((hand) => ({ ...hand, players: withNames(hand.players, names) }))
      return { hands, next: hands.length === query.limit ? (hands.at(-1)?.startedPosition ?? null) : null, position }
    }),
  COSTS.page,
)
