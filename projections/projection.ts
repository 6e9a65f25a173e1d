import type { Recorded } from '@/domain/kernel'
import type { RoomEvent } from '@/domain/room'

/**
 * A read model as a pure fold: an event concerns the views that its keys name, each named once; `evolve` says what
 * becomes of one of them. Event types that a projection does not know leave everything as it was.
 */
export interface Projection<View> {
  name: string
  keys(event: Recorded<RoomEvent>): readonly string[]
  /** `view` is undefined for a key's first event; the same object back means that nothing changed. */
  evolve(view: View | undefined, event: Recorded<RoomEvent>, key: string): View | undefined
}

/** All views of a projection, by key. */
export type Views<View> = Readonly<Record<string, View>>

/** The views after one more event. */
export function evolveViews<View>(
  projection: Projection<View>,
  views: Views<View>,
  event: Recorded<RoomEvent>,
): Views<View> {
  let evolved = views
  for (const key of projection.keys(event)) {
    const before = evolved[key]
    const after = projection.evolve(before, event, key)
    if (after !== undefined && after !== before) evolved = { ...evolved, [key]: after }
  }
  return evolved
}

/** The views after a run of events, in order. */
export function fold<View>(
  projection: Projection<View>,
  events: readonly Recorded<RoomEvent>[],
  views: Views<View> = {},
): Views<View> {
  const folded: Record<string, View> = { ...views }
  for (const event of events) {
    for (const key of projection.keys(event)) {
      const after = projection.evolve(folded[key], event, key)
      if (after !== undefined) folded[key] = after
    }
  }
  return folded
}
