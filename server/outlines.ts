import { extendOutline, NO_OUTLINE, type Outline } from '@/projections/outline'
import type { Scope } from '@/projections/scopes'
import { NOBODY, visibleTo } from '@/projections/visibility'
import type { EventStore } from './event-store'
import { RecentlyUsed } from './recently-used'
import { Turns } from './turns'

const CHUNK = 2_000
/** Bytes of outlines that are kept, those that were looked at last; one of 100,000 events takes some 4 MB. */
const KEPT = 64_000_000
/** Bytes, about: of a position with its time, and of a mark. */
const OF_A_POSITION = 16
const OF_A_MARK = 200

const bytesOf = ({ positions, marks }: Outline) => positions.length * OF_A_POSITION + marks.length * OF_A_MARK

/**
 * Outlines of scopes, as everybody may see them. What was read once is kept, and only what came since is read again: a
 * scope's history grows at its end and never changes. Of a look that fails what it had read by then is kept too; of a scope
 * without events there is nothing to keep.
 */
export function createOutlines(store: Pick<EventStore, 'readScope' | 'head'>, kept = KEPT) {
  const known = new RecentlyUsed<Scope, Outline>(kept, bytesOf)
  const turns = new Turns<Scope, Outline>()

  async function extend(scope: Scope): Promise<Outline> {
    let outline = known.get(scope) ?? NO_OUTLINE
    const upTo = await store.head()
    while (outline.position < upTo) {
      const events = await store.readScope([scope], { after: outline.position, upTo, limit: CHUNK })
      const reached = events.length < CHUNK ? upTo : (events.at(-1)?.position ?? upTo)
      outline = extendOutline(
        outline,
        events.map((event) => visibleTo(NOBODY, event)),
        reached,
      )
      if (outline.positions.length > 0) known.set(scope, outline)
    }
    return outline
  }

  return (scope: Scope): Promise<Outline> => turns.take(scope, () => extend(scope))
}
