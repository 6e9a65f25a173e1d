import { figuresOf } from '@/projections/statistics'
import { readingAt } from '@/server/http/endpoint'
import { playerNamed } from '@/server/http/named'
import { AtQuery } from '@/server/http/queries'

export const GET = readingAt('player', AtQuery, async ({ params, room }, { at }) =>
  playerNamed(params.id, async (playerId) => {
    const found = await room.views.statistics(playerId, at)
    if (!found) return undefined
    const { view, position, names } = found
    return { ...figuresOf(view), displayName: names[playerId] ?? '', position }
  }),
)
