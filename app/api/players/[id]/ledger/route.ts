import { readingAt } from '@/server/http/endpoint'
import { playerNamed } from '@/server/http/named'
import { LedgerQuery } from '@/server/http/queries'

export const GET = readingAt('player', LedgerQuery, async ({ params, room }, { after, at, limit }) =>
  playerNamed(params.id, async (playerId) => {
    const found = await room.views.ledger(playerId, { after: after ?? 0, at, limit })
    if (!found) return undefined
    const { view: entries, position } = found
    return { entries, next: entries.length === limit ? (entries.at(-1)?.position ?? null) : null, position }
  }),
)
