import type { Scope } from '@/projections/scopes'
import { NOBODY } from '@/projections/visibility'
import { reading } from '@/server/http/endpoint'
import { logRange } from '@/server/http/log-range'
import { EventsQuery } from '@/server/http/queries'
import { COSTS } from '@/server/rations'

export const GET = reading(
  EventsQuery,
  async ({ room, session }, query) => {
    const { scope, stream, type, correlationId, actor, player, table, from, to, ...others } = query
    const scopes: Scope[] = [
      ...(scope ? [scope] : []),
      ...(stream ? [`stream:${stream}` as const] : []),
      ...(type ? [`type:${type}` as const] : []),
      ...(correlationId ? [`correlation:${correlationId}` as const] : []),
      ...(actor ? [`actor:${actor}` as const] : []),
      ...(player ? [`player:${player}` as const] : []),
      ...(table ? [`table:${table}` as const] : []),
    ]
    const range = await logRange(room.views, { from, to })
    const page = await room.views.events({ scopes, ...range, ...others }, session ?? NOBODY)
    return Response.json(page, { headers: { 'cache-control': 'no-store' } })
  },
  COSTS.page,
)
