import type { Recorded } from '@/domain/kernel'
import type { RoomEvent } from '@/domain/room'

/**
 * A read model as a pure fold: each event concerns at most one view, named by its key; `evolve` says what becomes of
 * that view. Event types that a projection does not know leave everything as it was.
 */
export interface Projection<View> {
  name: string
  key(event: Recorded<RoomEvent>): string | undefined
  /** `view` is undefined for a key's first event; the same object back means that nothing changed. */
  evolve(view: View | undefined, event: Recorded<RoomEvent>): View | undefined
}

/** All views of a projection, by key. */
export type Views<View> = Readonly<Record<string, View>>

/** The views after one more event. */
export function evolveViews<View>(
  projection: Projection<View>,
  views: Views<View>,
  event: Recorded<RoomEvent>,
): Views<View> {
  const key = projection.key(event)
  if (key === undefined) return views
  const before = views[key]
  const after = projection.evolve(before, event)
  return after === undefined || after === before ? views : { ...views, [key]: after }
}

/** The views after a run of events, in order. */
export function fold<View>(
  projection: Projection<View>,
  events: readonly Recorded<RoomEvent>[],
  views: Views<View> = {},
): Views<View> {
  const folded: Record<string, View> = { ...views }
  for (const event of events) {
    const key = projection.key(event)
    if (key === undefined) continue
    const after = projection.evolve(folded[key], event)
    if (after !== undefined) folded[key] = after
  }
  return folded
}
