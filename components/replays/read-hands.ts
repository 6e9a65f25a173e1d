import { z } from 'zod'
import { PlayerId, type Recorded } from '@/domain/kernel'
import type { RoomEvent } from '@/domain/room'
import type { Names } from '../live/as-of'
import { problemOf } from '../live/problem'
import type { ReadHand } from './imported'

const EventShape = z.looseObject({
  position: z.int(),
  type: z.string(),
  data: z.looseObject({}),
  recordedAt: z.string(),
})
const ReadHands = z.object({
  hands: z.array(
    z.object({
      name: z.string().nullable(),
      events: z
        .array(z.custom<Recorded<RoomEvent>>((event) => EventShape.safeParse(event).success, 'is no event'))
        .nullable(),
      note: z.string().nullable(),
      error: z.object({ line: z.int(), detail: z.string() }).nullable(),
      hero: PlayerId.nullable(),
    }),
  ),
  names: z.record(z.string(), z.string()),
})

/** Has the room play the hands of a file's text again; it keeps nothing. Else why it did not, in a sentence. */
export async function readHands(text: string): Promise<{ hands: ReadHand[]; names: Names } | { why: string }> {
  const answer = await fetch('/api/replays', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ text }),
  }).catch(() => null)
  if (!answer) return { why: 'The room did not answer. Try again in a moment.' }
  if (!answer.ok) return { why: (await problemOf(answer)).detail }
  return ReadHands.parse(await answer.json())
}
