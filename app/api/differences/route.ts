import { NOBODY } from '@/projections/visibility'
import { invalid, positionAsked, reading } from '@/server/http/endpoint'
import { problem } from '@/server/http/problem'
import { DifferencesQuery } from '@/server/http/queries'
import { COSTS } from '@/server/rations'

export const GET = reading(
  DifferencesQuery,
  async (call, { scope: { scope, of }, from, to }) => {
    const first = await positionAsked(call, { from }, of)
    if (typeof first !== 'number') return first
    const last = await positionAsked(call, to ? { to } : {}, of)
    if (typeof last !== 'number') return last
    if (first > last) return invalid(`from is position ${first} and to is ${last}: name the earlier moment first.`)
    const found = await call.room.views.differences(scope, first, last, call.session ?? NOBODY)
    return found
      ? Response.json({ scope, ...found }, { headers: { 'cache-control': 'no-store' } })
      : problem({ status: 404, code: 'ScopeNotFound', detail: `There is no such ${of?.kind}.` })
  },
  COSTS.differences,
)
