import { type Mark, markOf, NO_OUTLINE, type Outline } from '@/projections/outline'
import { NOBODY, toldTo } from '@/projections/visibility'
import type { EventStore } from './event-store'

/** Events of the log that stand for all, at most. */
const SAMPLES = 500

/** The types of events that are few enough to be marked on the whole room's time line. */
const MARKED = [
  'TableCreated',
  'TableClosed',
  'FundsReleased',
  'HandStopped',
  'SeatingRejected',
  'ChipsRefused',
  'TopUpRefused',
] as const
/** Marks of one type that are read at once, the last ones. */
const MOST = 1_000

type Marks = Pick<Outline, 'marks' | 'position'>

/**
 * The time line of the whole room. Its positions run without gaps, so that a few of its events tell when the others were;
 * it takes as long for a million as for a thousand.
 */
export function createRoomOutline({ head, timesAt, readScope }: Pick<EventStore, 'head' | 'timesAt' | 'readScope'>) {
  /** Those that were read already stay: the log grows at its end and never changes. */
  let known: Promise<Marks> = Promise.resolve(NO_OUTLINE)

  async function marksSince(before: Promise<Marks>, upTo: number): Promise<Marks> {
    const { marks, position: after } = await before.catch(() => NO_OUTLINE)
    if (after >= upTo) return { marks, position: after }
    const range = { after, upTo, limit: MOST, order: 'desc' } as const
    const events = await Promise.all(MARKED.map((type) => readScope([`type:${type}`], range)))
    const news = toldTo(NOBODY, events.flat()).flatMap((event): readonly Mark[] | Mark => markOf(event) ?? [])
    return { marks: marks.concat(news.sort((a, b) => a.position - b.position)), position: upTo }
  }

  return async function roomOutline(): Promise<Outline> {
    const upTo = await head()
    const apart = Math.max((upTo - 1) / (SAMPLES - 1), 1)
    const count = Math.min(SAMPLES, upTo)
    const positions = Array.from({ length: count }, (_, n) => (n === count - 1 ? upTo : Math.round(1 + n * apart)))
    known = marksSince(known, upTo)
    const [times, { marks, position }] = await Promise.all([timesAt(positions), known])
    return {
      positions,
      times,
      marks: position > upTo ? marks.filter((mark) => mark.position <= upTo) : marks,
      position: upTo,
    }
  }
}
