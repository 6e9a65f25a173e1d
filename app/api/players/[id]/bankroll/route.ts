import { readingAt } from '@/server/http/endpoint'
import { playerNamed } from '@/server/http/named'
import { AtQuery } from '@/server/http/queries'
import { mentionedIn } from '@/server/names'

export const GET = readingAt('player', AtQuery, async ({ params, room }, { at }) =>
  playerNamed(params.id, async (playerId) => {
    const found = await room.views.bankroll(playerId, at)
    if (!found) return undefined
    const { view, position, names } = found
    const latest = await room.views.latestMovement(playerId, position)
    const mentioned = latest ? await room.namesOf(mentionedIn([latest])) : {}
    return { ...view, displayName: names[playerId] ?? '', position, latest, names: mentioned }
  }),
)
