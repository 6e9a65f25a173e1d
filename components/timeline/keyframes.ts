import { fold, type Projection, type Views } from '@/projections/projection'
import { isTold } from '@/projections/visibility'
import type { SeenEvent } from '../live/changes'

/** Events between two keyframes, until there are too many of them. */
const STRIDE = 200
const MOST_KEYFRAMES = 512

export interface Seeker<View> {
  /**
   * The views after events[0..index]; -1: before all. `events` may have grown since the last call, but never changed.
   * The same moment asked again gives the same object.
   */
  viewsAt(events: readonly SeenEvent[], index: number): Views<View>
}

/**
 * Any moment of a history by one keyframe and a short run of events. Keyframes are made on the way and thinned out
 * evenly, so that memory is bounded however long the history.
 */
export function createSeeker<View>(
  projection: Projection<View>,
  { stride = STRIDE, most = MOST_KEYFRAMES }: { stride?: number; most?: number } = {},
): Seeker<View> {
  /** keyframes[k]: the views after the first k × apart events. */
  let keyframes: Views<View>[] = [{}]
  let apart = stride
  let last: { index: number; views: Views<View> } = { index: -1, views: {} }

  const run = (events: readonly SeenEvent[], from: number, to: number, views: Views<View>) =>
    from === to ? views : fold(projection, events.slice(from, to).filter(isTold), views)

  function reach(events: readonly SeenEvent[], count: number): { count: number; views: Views<View> } {
    const wanted = Math.floor(count / apart)
    while (keyframes.length <= wanted) {
      const reached = keyframes.length - 1
      keyframes.push(run(events, reached * apart, (reached + 1) * apart, keyframes[reached] ?? {}))
      if (keyframes.length > most) {
        keyframes = keyframes.filter((_, k) => k % 2 === 0)
        apart *= 2
        return reach(events, count)
      }
    }
    return { count: wanted * apart, views: keyframes[wanted] ?? {} }
  }

  return {
    viewsAt(events, index) {
      if (index === last.index) return last.views
      const count = index + 1
      const near = reach(events, count)
      const ahead = last.index + 1
      const start = ahead <= count && ahead > near.count ? { count: ahead, views: last.views } : near
      last = { index, views: run(events, start.count, count, start.views) }
      return last.views
    },
  }
}
