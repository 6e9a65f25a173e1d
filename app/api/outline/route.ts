import { packOutline } from '@/projections/outline'
import { reading } from '@/server/http/endpoint'
import { OutlineQuery } from '@/server/http/queries'
import { tagged } from '@/server/http/tagged'
import { COSTS } from '@/server/rations'

/** It is the same for everybody, and until something has happened in its scope: its last event tells it from others. */
export const GET = reading(
  OutlineQuery,
  async ({ request, room }, { scope }) => {
    const { outline, names } = await room.views.outline(scope)
    const parts = [scope, outline.positions.at(-1), outline.positions.length, outline.marks.length, names]
    return tagged(request, parts, () => ({ ...packOutline(outline), names }))
  },
  COSTS.outline,
)
