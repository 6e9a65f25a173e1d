import { type Mark, markOf, NO_OUTLINE, type Outline } from '@/projections/outline'
import { lastMarks, MARKED_SCOPES, MOST_MARKS } from '@/projections/room-outline'
import { NOBODY, toldTo } from '@/projections/visibility'
import type { EventStore } from './event-store'
import { Turns } from './turns'

/** Events of the log that stand for all, at most. */
const SAMPLES = 500

type Marks = Pick<Outline, 'marks' | 'marksFrom' | 'position'>

/**
 * The time line of the whole room. Its positions run without gaps, so that a few of its events tell when the others were;
 * it takes as long for a million as for a thousand.
 */
export function createRoomOutline({ head, timesAt, readScope }: Pick<EventStore, 'head' | 'timesAt' | 'readScope'>) {
  /** Those that were read already stay, as long as they are among the last: the log grows at its end and never changes. */
  let known: Marks = NO_OUTLINE
  const turns = new Turns<'marks', Marks>()

  async function readMarks(): Promise<Marks> {
    const [before, upTo] = [known, await head()]
    if (before.position >= upTo) return before
    // One more than are told, so that it is known whether there are more.
    const range = { after: before.position, upTo, limit: MOST_MARKS + 1, order: 'desc' } as const
    const events = await Promise.all(MARKED_SCOPES.map((scope) => readScope([scope], range)))
    const news = toldTo(NOBODY, events.flat()).flatMap((event): readonly Mark[] | Mark => markOf(event) ?? [])
    const marks = before.marks.concat(news.sort((a, b) => a.position - b.position))
    known = { ...lastMarks(marks, before.marksFrom), position: upTo }
    return known
  }

  return async function roomOutline(): Promise<Outline> {
    const marks = await turns.take('marks', readMarks)
    const { position: upTo } = marks
    const apart = Math.max((upTo - 1) / (SAMPLES - 1), 1)
    const count = Math.min(SAMPLES, upTo)
    const positions = Array.from({ length: count }, (_, n) => (n === count - 1 ? upTo : Math.round(1 + n * apart)))
    return { positions, times: await timesAt(positions), ...marks }
  }
}
