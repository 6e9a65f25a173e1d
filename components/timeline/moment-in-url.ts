import { figure } from '@/domain/figures'
import { readMoment } from '@/domain/moment'

/** A moment that a page is asked for: a position of the log, or null for live; and what to say if it is another. */
export interface AskedMoment {
  at: number | null
  notice?: string
}

/**
 * Reads `?at=`. What lies beyond the log's end is the present, what lies before its start is its start, and nonsense is
 * the present; each with a sentence for people.
 */
export function momentOf(asked: string | string[] | null | undefined, head: number): AskedMoment {
  const text = (Array.isArray(asked) ? asked[0] : asked)?.trim()
  if (text === undefined || text === '' || text === 'now') return { at: null }
  if (/^-\d{1,16}$/.test(text))
    return { at: 0, notice: 'Nothing happened before position 0, so you see the very beginning.' }
  const moment = readMoment(text)
  if (moment.type !== 'position') return { at: null, notice: `${noMoment(text)}, so you see the present.` }
  const { position } = moment
  if (position > head)
    return {
      at: null,
      notice: `Position ${figure(position)} is still to come: the log ends at ${figure(head)}, so you see the present.`,
    }
  return { at: position }
}

/** Why there is no such moment, as the beginning of a sentence. */
export function noMoment(text: string): string {
  const shown = `“${text.length > 24 ? `${text.slice(0, 24)}…` : text}”`
  const moment = readMoment(text)
  const isNoDay = moment.type === 'none' && moment.because === 'calendar'
  return isNoDay ? `${shown} is no day or time of any calendar` : `${shown} is no moment of this room`
}

/** The same address at another moment, as a path with its query. */
export function urlAt(address: URL | Location, at: number | null): string {
  const query = new URLSearchParams(address.search)
  if (at === null) query.delete('at')
  else query.set('at', String(at))
  const text = query.toString()
  return `${address.pathname}${text && `?${text}`}${address.hash}`
}
