import { packOutline } from '@/projections/outline'
import { reading } from '@/server/http/endpoint'
import { OutlineQuery } from '@/server/http/queries'

export const GET = reading(OutlineQuery, async ({ room }, { scope }) => {
  const { outline, names } = await room.views.outline(scope)
  return Response.json({ ...packOutline(outline), names }, { headers: { 'cache-control': 'no-store' } })
})
