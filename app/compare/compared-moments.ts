import { momentAsked } from '@/components/differences/moment-asked'
import { figure } from '@/domain/figures'
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

type Looking = Pick<RoomViews, 'head' | 'positionOf' | 'events'>

/** The two moments that are asked for, the earlier first; those that cannot be had are replaced, and it is said. */
export async function comparedMoments(views: Looking, asked: { from: string; to: string }): Promise<ComparedMoments> {
  const head = await views.head()
  const said: string[] = []
  const [first, second] = [await positionOf(asked.from), await positionOf(asked.to)]
  if (first > second) said.push('The first moment was the later one, so the two are swapped.')
  const [from, to] = [Math.min(first, second), Math.max(first, second)]
  return { from: await momentAt(views, from), to: await momentAt(views, to), said }

  async function positionOf(text: string): Promise<number> {
    const moment = momentAsked(text)
    switch (moment?.type) {
      case 'now':
        return head
      case 'position':
        if (moment.position > head)
          said.push(`Position ${figure(moment.position)} is still to come: the log ends at ${figure(head)}.`)
        return Math.min(moment.position, head)
      case 'time': {
        const time = new Date(moment.time)
        if (time > new Date()) said.push('That time is still to come, so it is now that is compared.')
        return (await views.positionOf({ type: 'time', time }, '')) ?? head
      }
      default:
        said.push(`“${text.length > 24 ? `${text.slice(0, 24)}…` : text}” is no moment of this room, so now is taken.`)
        return head
    }
  }
}

/** A position, and when its event was recorded. */
export async function momentAt(views: Pick<RoomViews, 'events'>, position: number): Promise<ComparedMoment> {
  if (position === 0) return { position, recordedAt: undefined }
  const { events } = await views.events({ scopes: [], from: position, to: position, limit: 1 }, NOBODY)
  return { position, recordedAt: events[0]?.recordedAt }
}
