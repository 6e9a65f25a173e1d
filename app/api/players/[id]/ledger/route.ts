import { reading } from '@/server/http/endpoint'
import { playerNamed } from '@/server/http/named'
import { LedgerQuery } from '@/server/http/queries'

export const GET = reading(LedgerQuery, async ({ params, room }, { after, limit }) =>
  playerNamed(params.id, async (playerId) => {
    const found = await room.views.ledger(playerId, { after: after ?? 0, limit })
    if (!found) return undefined
    const { view: entries, position } = found
    return { entries, next: entries.length === limit ? (entries.at(-1)?.position ?? null) : null, position }
  }),
)
