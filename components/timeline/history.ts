import type { Names } from '../live/as-of'
import { type Changes, newsFor, type SeenEvent } from '../live/changes'
import type { EventPage } from '../live/read-events'

/** Every event of one scope from the first up to `position`, in order. */
export interface History {
  events: readonly SeenEvent[]
  position: number
  names: Names
}

export const NO_HISTORY: History = { events: [], position: 0, names: {} }

/** The history with a page that follows it. */
export function withPage(history: History, { events, names }: EventPage): History {
  const news = events.filter(({ position }) => position > history.position)
  return {
    events: history.events.concat(news),
    position: news.at(-1)?.position ?? history.position,
    names: { ...history.names, ...names },
  }
}

/** The history after a message; the same object back when it brings nothing, or when something before it is missing. */
export function withChanges(history: History, changes: Changes): History {
  const news = newsFor(history.position, changes)
  if (news.type !== 'new') return history
  return {
    events: news.events.length > 0 ? history.events.concat(news.events) : history.events,
    position: news.position,
    names: { ...history.names, ...changes.names },
  }
}

/** Index of the last event at or before a position; -1 before the first. */
export function indexAt(events: readonly Pick<SeenEvent, 'position'>[], position: number): number {
  let low = 0
  let high = events.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((events[middle]?.position ?? Number.POSITIVE_INFINITY) <= position) low = middle + 1
    else high = middle
  }
  return low - 1
}
