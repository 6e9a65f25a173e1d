import type { Names } from '../live/as-of'
import { type Changes, newsFor, type SeenEvent } from '../live/changes'

/** Every event of one hand from the first up to `position`, in order. */
export interface History {
  events: readonly SeenEvent[]
  position: number
  names: Names
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
