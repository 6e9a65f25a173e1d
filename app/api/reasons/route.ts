import { NOBODY } from '@/projections/visibility'
import { readingAt } from '@/server/http/endpoint'
import { problem } from '@/server/http/problem'
import { ReasonsQuery } from '@/server/http/queries'
import { COSTS } from '@/server/rations'

export const GET = readingAt(
  'room',
  ReasonsQuery,
  async ({ room, session }, { asked, at, before, limit }) => {
    const found = await room.views.reasons(asked, { at, before, limit, viewer: session ?? NOBODY })
    return found
      ? Response.json(found, { headers: { 'cache-control': 'no-store' } })
      : problem({
          status: 404,
          code: 'FigureNotFound',
          detail: 'There is no such figure, or there was none yet at this moment.',
        })
  },
  COSTS.reasons,
)
