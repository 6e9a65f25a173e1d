import { type AskedMoment, momentOf } from '@/components/timeline/moment-in-url'
import { figure } from '@/domain/figures'
import { AtQuery } from '@/server/http/queries'
import { room } from '@/server/room-instance'

/** Reads a page's `?at=`: a position, as addresses of this room have it, or an ISO 8601 time, which people may write. */
export async function askedMoment(asked: string | string[] | undefined, head: number): Promise<AskedMoment> {
  const text = (Array.isArray(asked) ? asked[0] : asked)?.trim()
  const at = AtQuery.safeParse({ at: text }).data?.at
  if (at?.type !== 'time') return momentOf(text, head)
  const told = `${at.time.toISOString().slice(0, 19).replace('T', ' ')} UTC`
  if (at.time.getTime() > Date.now()) return { at: null, notice: `${told} is still to come, so you see the present.` }
  const position = Math.min((await room().views.positionOf(at, '')) ?? 0, head)
  return { at: position, notice: `By ${told} the log had come to position ${figure(position)}, which you see.` }
}
