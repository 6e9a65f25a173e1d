import type { Names } from '../live/as-of'
import { type Changes, newsFor, type SeenEvent } from '../live/changes'
import { type AuditFilters, matches } from './filters'

/** What has happened since the page was rendered, the newest first, as far as it is asked for. */
export interface Fresh {
  events: readonly SeenEvent[]
  position: number
  names: Names
}

export function withChanges(filters: AuditFilters, fresh: Fresh, changes: Changes): Fresh {
  const news = newsFor(fresh.position, changes)
  if (news.type !== 'new') return fresh
  const asked = news.events.filter((event) => matches(filters, event)).reverse()
  return {
    events: asked.length > 0 ? asked.concat(fresh.events) : fresh.events,
    position: news.position,
    names: { ...fresh.names, ...changes.names },
  }
}
