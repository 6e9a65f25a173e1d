import { type AskedMoment, momentOf } from '@/components/timeline/moment-in-url'
import { figure } from '@/domain/figures'
import type { StreamId } from '@/domain/kernel'
import { type PastMoment, readMoment } from '@/domain/moment'
import { room } from '@/server/room-instance'

/** Where the log had come to at a moment, or null for the present; and what is to be said, as the beginning of a sentence. */
interface Found {
  at: number | null
  because: string
}

/**
 * Reads a page's `?at=`: a position, as addresses of this room have it; or, as people may write, an ISO 8601 time or a version
 * of the stream that the page is of. What cannot be had is the present, and it is said.
 */
export async function askedMoment(
  asked: string | string[] | undefined,
  head: number,
  stream?: StreamId,
): Promise<AskedMoment> {
  const text = (Array.isArray(asked) ? asked[0] : asked)?.trim() ?? ''
  const moment = readMoment(text)
  if (moment.type !== 'time' && moment.type !== 'version') return momentOf(text, head)
  const { at, because } = await found(moment, head, stream)
  if (at === null) return { at, notice: `${because}, so you see the present.` }
  return { at, notice: `${because} the log had come to position ${figure(at)}, which you see.` }
}

/** Where a time or a version lies in the log. */
async function found(
  moment: Exclude<PastMoment, { type: 'position' }>,
  head: number,
  stream?: StreamId,
): Promise<Found> {
  if (moment.type === 'version') {
    const version = `v${moment.version}`
    if (!stream) return { at: null, because: `${version} counts the events of one stream, and this is made of many` }
    const at = await room().views.positionOf(moment, stream)
    return at === undefined
      ? { at: null, because: `There is no ${version} of this yet` }
      : { at, because: `With ${version}` }
  }
  const told = `${moment.time.toISOString().slice(0, 19).replace('T', ' ')} UTC`
  if (moment.time.getTime() > Date.now()) return { at: null, because: `${told} is still to come` }
  const at = (await room().views.positionOf(moment, '')) ?? 0
  return { at: Math.min(at, head), because: `By ${told}` }
}
