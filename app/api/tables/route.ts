import { reading } from '@/server/http/endpoint'
import { AtQuery } from '@/server/http/queries'

export const GET = reading(AtQuery, async ({ room }, { at }) => {
  const { view: tables, position } = await room.views.lobby(at)
  return Response.json({ tables, position })
})
