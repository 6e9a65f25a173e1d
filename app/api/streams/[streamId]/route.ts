import { reading } from '@/server/http/endpoint'
import { problem } from '@/server/http/problem'
import { MomentQuery } from '@/server/http/queries'

export const GET = reading(MomentQuery, async ({ params, room }, { at }) => {
  const found = await room.views.stream(params.streamId ?? '', at ?? { type: 'now' })
  return found
    ? Response.json(found, { headers: { 'cache-control': 'no-store' } })
    : problem({
        status: 404,
        code: 'StreamNotFound',
        detail: 'There is no such stream, or it had no event yet at this moment.',
      })
})
