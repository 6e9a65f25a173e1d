import type { Recorded } from '@/domain/kernel'
import type { RoomEvent } from '@/domain/room'
import type { Projection } from '@/projections/projection'
import { NOBODY, toldTo } from '@/projections/visibility'
import type { EventStore } from './event-store'

/** Positions between two moments of keyframes: so many events at most are folded to see any moment of the past. */
export const APART = 250

/** The last moment of keyframes at or before a position; 0 is the empty log. */
export const keyframeBefore = (position: number): number => position - (position % APART)

/** What a view was once everything up to `position`, a moment of keyframes, had happened. */
export interface Keyframe<View> {
  key: string
  position: number
  view: View
}

/**
 * Keys whose views may have changed since the last moment of keyframes before a position: a projector that starts there
 * has not seen those events itself.
 */
export async function changedBefore(
  { keys }: Pick<Projection<unknown>, 'keys'>,
  position: number,
  store: Pick<EventStore, 'readAll'>,
): Promise<string[]> {
  const after = keyframeBefore(position)
  if (after === position) return []
  const events: Recorded<RoomEvent>[] = await store.readAll({ after, upTo: position, limit: APART })
  return toldTo(NOBODY, events).flatMap(keys)
}

export type Keyframing = ReturnType<typeof createKeyframing>

/** Makes keyframes, of the keys that have changed, whenever a moment of theirs is passed on the way along the log. */
export function createKeyframing(position: number, changedSince: Iterable<string>) {
  const changed = new Set(changedSince)
  let next = keyframeBefore(position) + APART

  return {
    /** Keys whose views will be asked for, if the way leads so far. */
    neededUpTo: (upTo: number): Iterable<string> => (next <= upTo ? changed : []),

    note(key: string): void {
      changed.add(key)
    },

    /** The keyframes of the moments up to a position; every event at or before them has been folded, and no other. */
    pass<View>(upTo: number, viewOf: (key: string) => View | undefined): Keyframe<View>[] {
      const keyframes: Keyframe<View>[] = []
      for (; next <= upTo; next += APART) {
        for (const key of changed) {
          const view = viewOf(key)
          if (view !== undefined) keyframes.push({ key, position: next, view })
        }
        changed.clear()
      }
      return keyframes
    },
  }
}
