import { readingAt } from '@/server/http/endpoint'
import { playerNamed } from '@/server/http/named'
import { AtQuery } from '@/server/http/queries'

export const GET = readingAt('player', AtQuery, async ({ params, room }, { at }) =>
  playerNamed(params.id, async (playerId) => {
    const found = await room.views.bankroll(playerId, at)
    if (!found) return undefined
    const { view, position, names } = found
    return { ...view, displayName: names[playerId] ?? '', position }
  }),
)
