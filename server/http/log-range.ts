import type { PastMoment } from '@/domain/moment'
import type { RoomViews } from '../room'

interface Bounds {
  from?: PastMoment | undefined
  to?: PastMoment | undefined
}

/** The positions of a range that may be bounded by times: from the first event that was not recorded before, to the last by then. */
export async function logRange({ positionOf }: Pick<RoomViews, 'positionOf'>, { from, to }: Bounds) {
  return { from: from && (await firstFrom(from)), to: to && (await positionOf(to, '')) }

  async function firstFrom(moment: PastMoment): Promise<number | undefined> {
    if (moment.type !== 'time') return positionOf(moment, '')
    const justBefore = new Date(moment.time.getTime() - 1)
    const last = await positionOf({ type: 'time', time: justBefore }, '')
    return last === undefined ? undefined : last + 1
  }
}
