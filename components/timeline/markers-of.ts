import type { Mark } from '@/projections/outline'
import type { MarkerKind } from './marker-kind'

/** A mark as a track shows it. */
export interface Marker extends Omit<Mark, 'kind'> {
  kind: MarkerKind
  stop: number
  /** A table's first mark is its opening, another its end. */
  opens?: boolean
}

/** How many results are swings at most, the biggest; and of how many one is. */
const SWINGS = 10
const ONE_OF = 3

/** The marks of a line in order. Of the hands' results the biggest are left, those that won most. */
export function markersOf(marks: readonly Mark[], stopAt: (position: number) => number): Marker[] {
  const results = marks.filter(({ kind, amount }) => kind === 'result' && amount !== undefined)
  const most = Math.min(SWINGS, Math.ceil(results.length / ONE_OF))
  const swings = new Set(results.toSorted((a, b) => (b.amount ?? 0) - (a.amount ?? 0)).slice(0, most))
  const opened = new Set<string | undefined>()
  return marks.flatMap((mark): Marker[] => {
    const stop = stopAt(mark.position)
    if (mark.kind === 'result') return swings.has(mark) ? [{ ...mark, kind: 'swing', stop }] : []
    if (mark.kind !== 'table') return [{ ...mark, kind: mark.kind, stop }]
    const opens = !opened.has(mark.tableId)
    opened.add(mark.tableId)
    return [{ ...mark, kind: 'table', stop, opens }]
  })
}
