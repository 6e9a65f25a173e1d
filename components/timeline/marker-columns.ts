import { MARKER_KINDS, type MarkerKind } from './marker-kind'

export interface MarkerColumns {
  /** Columns that the track is divided into. */
  width: number
  /** By kind: the columns where it is marked, from 0 to `width`. */
  kinds: Partial<Record<MarkerKind, number[]>>
}

/** While there are few marks for the room there is, each stands exactly where its event is; and while there are very few, streets are marked. */
const FEW = 4 / 3
const STREETS_AMONG = 2 / 3
const FINE = 1_200

interface Seen {
  kind: MarkerKind
  /** Along what is seen of the track: from 0 to 1. */
  fraction: number
}

/**
 * Where the marks in sight stand. Where kinds share a column, the most telling has it. A kind that would fill the columns
 * stands out no more, and is left for a closer look, but for hands, which part the track. So any history can be drawn.
 * @param room how many columns can be told apart, with space between them
 */
export function markerColumns(seen: readonly Seen[], room: number): MarkerColumns {
  const drawn = seen.length <= STREETS_AMONG * room ? seen : seen.filter(({ kind }) => kind !== 'street')
  const width = drawn.length <= FEW * room ? FINE : room
  const counts = new Map<MarkerKind, number>()
  for (const { kind } of drawn) counts.set(kind, (counts.get(kind) ?? 0) + 1)
  const standsOut = (kind: MarkerKind) => kind === 'hand' || width === FINE || (counts.get(kind) ?? 0) <= room
  const owners = new Map<number, number>()
  for (const { kind, fraction } of drawn) {
    if (!standsOut(kind)) continue
    const [column, rank] = [Math.round(fraction * width), MARKER_KINDS.indexOf(kind)]
    owners.set(column, Math.min(owners.get(column) ?? rank, rank))
  }
  const kinds: MarkerColumns['kinds'] = {}
  for (const [column, rank] of owners) {
    const kind = MARKER_KINDS[rank]
    const columns = kind && kinds[kind]
    if (columns) columns.push(column)
    else if (kind) kinds[kind] = [column]
  }
  return { width, kinds }
}
