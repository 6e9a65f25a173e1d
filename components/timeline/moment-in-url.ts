import { figure } from '@/domain/figures'

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
  if (text === undefined || text === '') return { at: null }
  if (!/^-?\d{1,16}$/.test(text)) {
    const shown = text.length > 24 ? `${text.slice(0, 24)}…` : text
    return { at: null, notice: `“${shown}” is no moment of this room, so you see the present.` }
  }
  const position = Number(text)
  if (position < 0) return { at: 0, notice: 'Nothing happened before position 0, so you see the very beginning.' }
  if (position > head)
    return {
      at: null,
      notice: `Position ${figure(position)} is still to come: the log ends at ${figure(head)}, so you see the present.`,
    }
  return { at: position }
}

/** The same address at another moment, as a path with its query. */
export function urlAt(address: URL | Location, at: number | null): string {
  const query = new URLSearchParams(address.search)
  if (at === null) query.delete('at')
  else query.set('at', String(at))
  const text = query.toString()
  return `${address.pathname}${text && `?${text}`}${address.hash}`
}
