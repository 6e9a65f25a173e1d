import { readingAt } from '@/server/http/endpoint'
import { withNames } from '@/server/http/names'
import { LeaderboardQuery } from '@/server/http/queries'

export const GET = readingAt('room', LeaderboardQuery, async ({ room }, query) => {
  const { view, position, names } = await room.views.leaderboard(query)
  const answer = { order: query.order, standings: withNames(view, names), position }
  return Response.json(answer, { headers: { 'cache-control': 'no-store' } })
})
