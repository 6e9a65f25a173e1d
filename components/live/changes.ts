import type { Recorded } from '@/domain/kernel'
import type { RoomEvent } from '@/domain/room'
import { fold, type Projection } from '@/projections/projection'
import type { Scope } from '@/projections/scopes'
import { isTold, type Redacted } from '@/projections/visibility'
import type { LiveViews, Names } from './as-of'

/** What a browser can follow over its socket. */
export type FeedScope = Scope | 'books' | 'log'

/** An event as its reader may see it. */
export type SeenEvent = Recorded<RoomEvent> | Redacted

/** A message of the gateway: the scope's events in (after, position], in order. */
export interface Changes {
  scope: FeedScope
  after: number
  position: number
  events: SeenEvent[]
  names: Names
}

/** What of a message is new to a reader who has everything up to some position. */
export type News =
  /** Something before this message is missing: nothing of it may be applied. */
  { type: 'gap' } | { type: 'known' } | { type: 'new'; events: SeenEvent[]; position: number }

export function newsFor(position: number, changes: Changes): News {
  if (changes.after > position) return { type: 'gap' }
  if (changes.position <= position) return { type: 'known' }
  return {
    type: 'new',
    events: changes.events.filter((event) => event.position > position),
    position: changes.position,
  }
}

/** The views after a message; the same object back when it brings nothing, or when something before it is missing. */
export function applyChanges<View>(
  projection: Projection<View>,
  held: LiveViews<View>,
  changes: Changes,
): LiveViews<View> {
  const news = newsFor(held.position, changes)
  if (news.type !== 'new') return held
  return {
    views: fold(projection, news.events.filter(isTold), held.views),
    position: news.position,
    names: { ...held.names, ...changes.names },
  }
}
