import { readingAt } from '@/server/http/endpoint'
import { latestIn } from '@/server/http/latest'
import { LatestQuery } from '@/server/http/queries'

export const GET = readingAt('room', LatestQuery, async (call, { at, latest }) => {
  const { view, position } = await call.room.views.books(at)
  const last = latest === 'true' ? await latestIn(call, ['books'], position) : {}
  return Response.json({ ...view, position, ...last }, { headers: { 'cache-control': 'no-store' } })
})
