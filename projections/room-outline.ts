import { extendOutline, type Mark, type MarkKind, NO_OUTLINE, type Outline, typesMarked } from './outline'
import type { Scope } from './scopes'

/** Kinds of marks that are so rare that those of a long history can be told; and those that every hand brings. */
const RARE: ReadonlySet<MarkKind> = new Set<MarkKind>(['rejection', 'compensation', 'table'])
const FREQUENT: ReadonlySet<MarkKind> = new Set<MarkKind>(['hand', 'result', 'all-in', 'buy-in', 'cash-out'])
/** Where all events are found that the whole room's time line marks. */
export const MARKED_SCOPES: Scope[] = typesMarked(new Set([...RARE, ...FREQUENT])).map(
  (type): Scope => (type === 'ActionTaken' ? 'all-ins' : `type:${type}`),
)
/** Marks that the whole room's time line has at most of the rare kinds, and of the frequent ones: the last. */
export const MOST_MARKS = 1_000
/** Milliseconds between two samples that were added at the end. */
const SAMPLE_EVERY = 30_000

/**
 * The last marks of both sorts, and the position from which on all are told if earlier ones were cut: the same however they
 * were read.
 * @param from where those before were cut
 */
export function lastMarks(marks: readonly Mark[], from?: number): Pick<Outline, 'marks' | 'marksFrom'> {
  const last = [RARE, FREQUENT].map((kinds) => marks.filter(({ kind }) => kinds.has(kind)).slice(-MOST_MARKS))
  const told = last.flat().sort((a, b) => a.position - b.position)
  const cut = [RARE, FREQUENT].flatMap((kinds, n) => {
    const [first] = last[n] ?? []
    const all = marks.find(({ kind }) => kinds.has(kind))
    return first && first !== all ? first.position : []
  })
  const marksFrom = Math.max(from ?? 0, ...cut)
  return { marks: told, ...(marksFrom > 0 && { marksFrom }) }
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
    ...lastMarks(outline.marks.concat(marks), outline.marksFrom),
    position,
  }
}
