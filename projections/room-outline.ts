import { extendOutline, type Mark, type MarkKind, NO_OUTLINE, type Outline, typesMarked } from './outline'

/** Kinds of marks that the whole room's time line has: those that are rare enough. */
const RARE: ReadonlySet<MarkKind> = new Set<MarkKind>(['rejection', 'compensation', 'table'])
/** The types of events that have such a mark. */
export const RARE_TYPES = typesMarked(RARE)
/** Marks that the whole room's time line has at most: the last ones. */
export const MOST_MARKS = 1_000
/** Milliseconds between two samples that were added at the end. */
const SAMPLE_EVERY = 30_000

/**
 * The last marks of all, and the position from which on they are told if earlier ones were cut: the same however they were
 * read.
 * @param from where those before were cut
 */
export function lastMarks(marks: readonly Mark[], from?: number): Pick<Outline, 'marks' | 'marksFrom'> {
  const last = marks.slice(-MOST_MARKS)
  const marksFrom = last.length < marks.length ? last[0]?.position : from
  return { marks: last, ...(marksFrom !== undefined && { marksFrom }) }
}

/** The whole room's outline, of every so many events, with the events that follow it. */
export function extendRoomOutline(
  outline: Outline,
  events: Parameters<typeof extendOutline>[1],
  position: number,
): Outline {
  const last = events.at(-1)
  if (position <= outline.position || !last) return outline
  const { marks } = extendOutline({ ...NO_OUTLINE, position: outline.position }, events, position)
  // The very last event is always among the samples; one just before it need not be.
  const time = Date.parse(last.recordedAt)
  const kept = time - (outline.times.at(-2) ?? 0) < SAMPLE_EVERY ? -1 : outline.times.length
  return {
    positions: [...outline.positions.slice(0, kept), last.position],
    times: [...outline.times.slice(0, kept), time],
    ...lastMarks(outline.marks.concat(marks.filter(({ kind }) => RARE.has(kind))), outline.marksFrom),
    position,
  }
}
