import { listedTo } from '@/projections/lobby'
import { NOBODY } from '@/projections/visibility'
import { readingAt } from '@/server/http/endpoint'
import { AtQuery } from '@/server/http/queries'

export const GET = readingAt('room', AtQuery, async ({ room, session }, { at }) => {
  const { view, position } = await room.views.lobby(at)
  return Response.json({ tables: listedTo(session ?? NOBODY, view), position })
})
