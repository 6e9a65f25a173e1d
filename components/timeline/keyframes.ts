import { fold, type Projection, type Views } from '@/projections/projection'
import { isTold } from '@/projections/visibility'
import type { SeenEvent } from '../live/changes'

/** Events between two keyframes. */
const STRIDE = 25

export interface Seeker<View> {
  /**
   * The views after events[0..index]; -1: before all. `events` may have grown since the last call, but never changed.
   * The same moment asked again gives the same object.
   */
  viewsAt(events: readonly SeenEvent[], index: number): Views<View>
}

/**
 * Any moment of a run of events by one keyframe and a few events. Keyframes are made on the way.
 * @param start the views before the first event of the run
 */
export function createSeeker<View>(
  projection: Projection<View>,
  { start = {}, stride = STRIDE }: { start?: Views<View>; stride?: number } = {},
): Seeker<View> {
  /** keyframes[k]: the views after the first k × stride events. */
  const keyframes: Views<View>[] = [start]
  let last: { index: number; views: Views<View> } = { index: -1, views: start }

  const run = (events: readonly SeenEvent[], from: number, to: number, views: Views<View>) =>
    from === to ? views : fold(projection, events.slice(from, to).filter(isTold), views)

  function reach(events: readonly SeenEvent[], count: number): { count: number; views: Views<View> } {
    const wanted = Math.floor(count / stride)
    for (let reached = keyframes.length - 1; reached < wanted; reached++)
      keyframes.push(run(events, reached * stride, (reached + 1) * stride, keyframes[reached] ?? start))
    return { count: wanted * stride, views: keyframes[wanted] ?? start }
  }

  return {
    viewsAt(events, index) {
      if (index === last.index) return last.views
      const count = index + 1
      const near = reach(events, count)
      const ahead = last.index + 1
      const from = ahead <= count && ahead > near.count ? { count: ahead, views: last.views } : near
      last = { index, views: run(events, from.count, count, from.views) }
      return last.views
    },
  }
}
