import { type MarkContext, markInWords } from './mark-in-words'
import { KIND_NAMES, MARKER_KINDS, type MarkerKind } from './marker-kind'
import type { Marker } from './markers-of'

export interface JumpOption {
  marker: Marker
  words: string
}

export interface JumpGroup {
  kind: MarkerKind
  name: string
  /** How many there are; the nearest to the moment are listed. */
  count: number
  options: JumpOption[]
}

/** Of each kind that are listed at once, and of a kind that is looked at alone. */
const MOST = 12
const MOST_ALONE = 120

interface Sought {
  markers: readonly Marker[]
  context: MarkContext
  /** Only those whose words hold every word of it. */
  typed: string
  /** Only these. */
  kind: MarkerKind | undefined
  /** The stop that is shown. */
  index: number
}

/** How many marks there are of each kind, in the order of kinds. */
export function kindsAmong(markers: readonly Marker[]): { kind: MarkerKind; count: number }[] {
  const counts = new Map<MarkerKind, number>()
  for (const { kind } of markers) counts.set(kind, (counts.get(kind) ?? 0) + 1)
  return MARKER_KINDS.flatMap((kind) => {
    const count = counts.get(kind)
    return count ? [{ kind, count }] : []
  })
}

/** The marks that are sought, by kind, each kind in order. */
export function jumpGroups({ markers, context, typed, kind: only, index }: Sought): JumpGroup[] {
  const sought = typed.toLocaleLowerCase('en').split(/\s+/).filter(Boolean)
  const most = only ? MOST_ALONE : MOST
  const told = (marker: Marker): JumpOption => ({ marker, words: markInWords(marker, context) })
  const isSought = ({ words }: JumpOption) => {
    const held = words.toLocaleLowerCase('en')
    return sought.every((word) => held.includes(word))
  }
  return kindsAmong(markers)
    .filter(({ kind }) => only === undefined || kind === only)
    .flatMap(({ kind }) => {
      const ofKind = markers.filter((marker) => marker.kind === kind)
      // Where nothing is sought, only what is listed is put into words.
      const found = sought.length > 0 ? ofKind.filter((marker) => isSought(told(marker))) : ofKind
      if (found.length === 0) return []
      const options = nearest(found, index, most).map(told)
      return [{ kind, name: KIND_NAMES[kind], count: found.length, options }]
    })
}

/** So many that follow on each other, round a stop. */
function nearest(found: readonly Marker[], stop: number, most: number): readonly Marker[] {
  const next = found.findIndex((marker) => marker.stop > stop)
  const middle = next < 0 ? found.length : next
  const start = Math.min(Math.max(middle - Math.ceil(most / 2), 0), Math.max(found.length - most, 0))
  return found.slice(start, start + most)
}
