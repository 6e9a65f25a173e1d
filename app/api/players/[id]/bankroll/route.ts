import { reading } from '@/server/http/endpoint'
import { playerNamed } from '@/server/http/named'
import { AtQuery } from '@/server/http/queries'

export const GET = reading(AtQuery, async ({ params, room }, { at }) =>
  playerNamed(params.id, async (playerId) => {
    const found = await room.views.bankroll(playerId, at)
    return found && { ...found.view, position: found.position }
  }),
)
