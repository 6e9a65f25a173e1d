import { readingAt } from '@/server/http/endpoint'
import { AtQuery } from '@/server/http/queries'

export const GET = readingAt('room', AtQuery, async ({ room }, { at }) => {
  const { view, position } = await room.views.books(at)
  return Response.json({ ...view, position }, { headers: { 'cache-control': 'no-store' } })
})
