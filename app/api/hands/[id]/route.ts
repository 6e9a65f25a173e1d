import { NOBODY } from '@/projections/visibility'
import { readingAt } from '@/server/http/endpoint'
import { handNamed } from '@/server/http/named'
import { withNames } from '@/server/http/names'
import { AtQuery } from '@/server/http/queries'

export const GET = readingAt('hand', AtQuery, async ({ params, room, session }, { at }) =>
  handNamed(params.id, async (handId) => {
    const found = await room.views.hand(handId, at, session ?? NOBODY)
    if (!found) return undefined
    const { view, position, names } = found
    return { ...view, players: withNames(view.players, names), position }
  }),
)
