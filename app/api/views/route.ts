import { NOBODY } from '@/projections/visibility'
import { readingAt } from '@/server/http/endpoint'
import { ViewsQuery } from '@/server/http/queries'
import { COSTS } from '@/server/rations'

export const GET = readingAt(
  'room',
  ViewsQuery,
  async ({ room, session }, { scope, at }) => {
    const views = await room.views.scopeViews(scope, at, session ?? NOBODY)
    return Response.json(views, { headers: { 'cache-control': 'no-store' } })
  },
  COSTS.page,
)
