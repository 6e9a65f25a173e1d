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
  /** Only those that have every word of it, or else a word that begins like it. */
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
  const sought = wordsOf(typed)
  const most = only ? MOST_ALONE : MOST
  const told = (marker: Marker): JumpOption => ({ marker, words: markInWords(marker, context) })
  const offered = only ? markers.filter(({ kind }) => kind === only) : markers
  const found = sought.length > 0 ? searched(offered.map(told), sought) : offered
  return kindsAmong(found).map(({ kind, count }) => {
    const ofKind = found.filter((marker) => marker.kind === kind)
    const listed = kind === 'swing' ? ofKind.toSorted(byAmount) : nearest(ofKind, index, most)
    return { kind, name: KIND_NAMES[kind], count, options: listed.map(told) }
  })
}

const byAmount = (a: Marker, b: Marker) => (b.amount ?? 0) - (a.amount ?? 0)

/** "Hand 2,133" → hand, 2133 */
const wordsOf = (text: string): string[] =>
  text
    .toLocaleLowerCase('en')
    .replace(/(\d),(?=\d)/g, '$1')
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)

function searched(options: readonly JumpOption[], sought: readonly string[]): Marker[] {
  const matching = options.map(({ marker, words }) => ({ marker, words: wordsOf(words) }))
  const exact = matching.filter(({ words }) => sought.every((word) => words.includes(word)))
  const found =
    exact.length > 0
      ? exact
      : matching.filter(({ words }) => sought.every((word) => words.some((each) => each.startsWith(word))))
  return found.map(({ marker }) => marker)
}

/** So many that follow on each other, round a stop. */
function nearest(found: readonly Marker[], stop: number, most: number): readonly Marker[] {
  const next = found.findIndex((marker) => marker.stop > stop)
  const middle = next < 0 ? found.length : next
  const start = Math.min(Math.max(middle - Math.ceil(most / 2), 0), Math.max(found.length - most, 0))
  return found.slice(start, start + most)
}
