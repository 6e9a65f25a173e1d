import type { z } from 'zod'
import { HandId } from '@/domain/kernel'
import { NOBODY } from '@/projections/visibility'
import { filmOf } from '../film/film'
import type { InWords } from '../film/frames'
import type { Replay, SignedIn } from '../room'
import type { Call } from './endpoint'
import { handsToTake, noHand } from './hands-to-take'
import { handNamed } from './named'
import { problem } from './problem'
import type { HandsOfTable } from './queries'

/** The most hands of one film. */
export const MOST_FILMED = 50

/** A hand that is over as a film for its reader: one page, to be kept. */
export async function handFilm({ params, room, session }: Call, inWords: InWords): Promise<Response> {
  const id = HandId.safeParse(params.id)
  const replay = id.success ? await room.views.replay(id.data, session ?? NOBODY) : undefined
  if (!id.success || !replay) return handNamed(params.id, async () => undefined)
  if (!isOver(replay)) {
    const detail = 'Only a hand that is over can be taken home as a film. This one is still played.'
    return problem({ status: 422, code: 'HandNotOver', detail })
  }
  return filmed([replay], `hand-${id.data}`, session, inWords)
}

/** The hands of a table, or of a stay there, one after the other. */
export async function tableFilm(call: Call, asked: z.output<typeof HandsOfTable>, inWords: InWords): Promise<Response> {
  const { room, session } = call
  const found = await handsToTake(call, asked, { as: 'a film', most: MOST_FILMED })
  if (found instanceof Response) return found
  const replays: Replay[] = []
  for (const handId of found.hands) {
    const replay = await room.views.replay(handId, session ?? NOBODY)
    if (replay && isOver(replay)) replays.push(replay)
  }
  return replays.length > 0 ? filmed(replays, found.name, session, inWords) : noHand()
}

const isOver = ({ events }: Replay) => events.some(({ type }) => type === 'HandCompleted')

const filmed = (replays: readonly Replay[], name: string, session: SignedIn | null, inWords: InWords) =>
  new Response(
    filmOf(replays, { playerId: session?.playerId ?? null, displayName: session?.displayName ?? null }, inWords),
    {
      headers: {
        'content-type': 'text/html; charset=utf-8',
        'content-disposition': `attachment; filename="${name}.html"`,
        'cache-control': 'no-store',
        'x-content-type-options': 'nosniff',
      },
    },
  )
