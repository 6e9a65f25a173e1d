import { MARKER_KINDS, type MarkerKind } from './marker-kind'

export interface MarkerColumns {
  /** Columns that the track is divided into. */
  width: number
  /** By kind: the columns where it is marked, from 0 to `width`. */
  kinds: Partial<Record<MarkerKind, number[]>>
}

/** While there are at most so many marks, each stands exactly where its event is. */
const FEW = 120
const FINE = 1_200
/** Else they stand in so many columns, with room between them. */
const COARSE = 90

interface Seen {
  kind: MarkerKind
  /** Along what is seen of the track: from 0 to 1. */
  fraction: number
}

/**
 * Where the marks in sight stand. Where kinds share a column, the most telling has it; so any history can be drawn. Streets
 * are drawn when there are few marks.
 */
export function markerColumns(seen: readonly Seen[]): MarkerColumns {
  const drawn = seen.length <= FEW ? seen : seen.filter(({ kind }) => kind !== 'street')
  const width = drawn.length <= FEW ? FINE : COARSE
  const owners = new Map<number, number>()
  for (const { kind, fraction } of drawn) {
    const [column, rank] = [Math.round(fraction * width), MARKER_KINDS.indexOf(kind)]
    owners.set(column, Math.min(owners.get(column) ?? rank, rank))
  }
  const kinds: MarkerColumns['kinds'] = {}
  for (const [column, rank] of owners) {
    const kind = MARKER_KINDS[rank]
    if (kind) kinds[kind] = [...(kinds[kind] ?? []), column]
  }
  return { width, kinds }
}
