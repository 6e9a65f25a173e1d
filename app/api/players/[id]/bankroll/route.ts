import { readingAt } from '@/server/http/endpoint'
import { playerNamed } from '@/server/http/named'
import { LatestQuery } from '@/server/http/queries'
import { mentionedIn } from '@/server/names'

export const GET = readingAt('player', LatestQuery, async ({ params, room }, { at, latest: wanted }) =>
  playerNamed(params.id, async (playerId) => {
    const found = await room.views.bankroll(playerId, at)
    if (!found) return undefined
    const { view, position, names } = found
    const bankroll = { ...view, displayName: names[playerId] ?? '', position }
    if (wanted === 'false') return bankroll
    const latest = await room.views.latestMovement(playerId, position)
    return { ...bankroll, latest, names: latest ? await room.namesOf(mentionedIn([latest])) : {} }
  }),
)
