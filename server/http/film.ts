import { HandId } from '@/domain/kernel'
import { NOBODY } from '@/projections/visibility'
import { filmOf } from '../film/film'
import type { InWords } from '../film/frames'
import type { Call } from './endpoint'
import { handNamed } from './named'
import { problem } from './problem'

/** A hand that is over as a film for its reader: one page, to be kept. */
export async function handFilm({ params, room, session }: Call, inWords: InWords): Promise<Response> {
  const id = HandId.safeParse(params.id)
  const replay = id.success ? await room.views.replay(id.data, session ?? NOBODY) : undefined
  if (!id.success || !replay) return handNamed(params.id, async () => undefined)
  if (!replay.events.some(({ type }) => type === 'HandCompleted')) {
    const detail = 'Only a hand that is over can be taken home as a film. This one is still played.'
    return problem({ status: 422, code: 'HandNotOver', detail })
  }
  const exporter = { playerId: session?.playerId ?? null, displayName: session?.displayName ?? null }
  return new Response(filmOf(replay, exporter, inWords), {
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'content-disposition': `attachment; filename="hand-${id.data}.html"`,
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
    },
  })
}
