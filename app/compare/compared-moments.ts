import { askedMoment } from '@/app/asked-moment'
import type { StreamId } from '@/domain/kernel'
import { readMoment } from '@/domain/moment'
import { NOBODY } from '@/projections/visibility'
import type { RoomViews } from '@/server/room'

export interface ComparedMoment {
  position: number
  /** Undefined: before the first event. */
  recordedAt: string | undefined
}

export interface ComparedMoments {
  from: ComparedMoment
  to: ComparedMoment
  /** How they are others than those that were asked for, in sentences. */
  said: string[]
}

type Looking = Pick<RoomViews, 'head' | 'events'>

/** The two moments that are asked for, the earlier first; those that cannot be had are replaced, and it is said. */
export async function comparedMoments(
  views: Looking,
  asked: { from: string; to: string },
  stream?: StreamId,
): Promise<ComparedMoments> {
  const head = await views.head()
  const said: string[] = []
  const [first, second] = [await positionOf(asked.from), await positionOf(asked.to)]
  if (first > second) said.push('The first moment was the later one, so the two are swapped.')
  const [from, to] = [Math.min(first, second), Math.max(first, second)]
  return { from: await momentAt(views, from), to: await momentAt(views, to), said }

  async function positionOf(text: string): Promise<number> {
    const { at, notice } = await askedMoment(text, head, stream)
    // A time that has passed is what was asked for: the moments tell when they were.
    if (notice && (at === null || readMoment(text).type === 'none')) said.push(notice)
    return at ?? head
  }
}

/** A position, and when its event was recorded. */
export async function momentAt(views: Pick<RoomViews, 'events'>, position: number): Promise<ComparedMoment> {
  if (position === 0) return { position, recordedAt: undefined }
  const { events } = await views.events({ scopes: [], from: position, to: position, limit: 1 }, NOBODY)
  return { position, recordedAt: events[0]?.recordedAt }
}
