import { extendOutline, NO_OUTLINE, type Outline } from '@/projections/outline'
import type { Scope } from '@/projections/scopes'
import { NOBODY, visibleTo } from '@/projections/visibility'
import type { EventStore } from './event-store'
import { RecentlyUsed } from './recently-used'

const CHUNK = 2_000
/** Of scopes that were looked at last; one of 100,000 events takes some 3 MB. */
const KEPT = 40

/**
 * Outlines of scopes, as everybody may see them. What was read once is kept, and only what came since is read again: a
 * scope's history grows at its end and never changes.
 */
export function createOutlines(store: Pick<EventStore, 'readScope' | 'head'>) {
  const known = new RecentlyUsed<Scope, Promise<Outline>>(KEPT)

  async function extend(scope: Scope, before: Promise<Outline>): Promise<Outline> {
    let outline = await before.catch(() => NO_OUTLINE)
    const upTo = await store.head()
    while (outline.position < upTo) {
      const events = await store.readScope([scope], { after: outline.position, upTo, limit: CHUNK })
      const reached = events.length < CHUNK ? upTo : (events.at(-1)?.position ?? upTo)
      outline = extendOutline(
        outline,
        events.map((event) => visibleTo(NOBODY, event)),
        reached,
      )
    }
    return outline
  }

  /** Whoever asks while it is read waits for that, and reads what came meanwhile. */
  return function outlineOf(scope: Scope): Promise<Outline> {
    const outline = extend(scope, known.get(scope) ?? Promise.resolve(NO_OUTLINE))
    known.set(scope, outline)
    return outline
  }
}
