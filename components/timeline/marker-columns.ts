import type { Outline } from '@/projections/outline'
import { MARKED_KINDS, type MarkedKind, markedKind } from './event-kind'
import { indexAt } from './index-at'
import { fractionOf } from './stops'

export interface MarkerColumns {
  /** Columns that the track is divided into. */
  width: number
  /** By kind: how many events it has, and the columns where it is marked, from 0 to `width`. */
  kinds: Record<MarkedKind, { count: number; columns: number[] }>
}

/** While there are at most so many marks, each stands exactly where its event is. */
const FEW = 120
const FINE = 1_200
/** Else they stand in so many columns, with room between them. */
const COARSE = 90

/** Where each kind's marks stand. Where kinds share a column, the most telling has it; so any history can be drawn. */
export function markerColumns({ positions, marks: all }: Pick<Outline, 'positions' | 'marks'>): MarkerColumns {
  const marks = all.flatMap((mark) => {
    const kind = markedKind(mark)
    if (!kind) return []
    return [
      { rank: MARKED_KINDS.indexOf(kind), fraction: fractionOf(indexAt(positions, mark.position), positions.length) },
    ]
  })
  const width = marks.length <= FEW ? FINE : COARSE
  const owners = new Map<number, number>()
  const counts = MARKED_KINDS.map(() => 0)
  for (const { rank, fraction } of marks) {
    counts[rank] = (counts[rank] ?? 0) + 1
    const column = Math.round(fraction * width)
    owners.set(column, Math.min(owners.get(column) ?? rank, rank))
  }
  const kinds = MARKED_KINDS.map((kind, rank): [MarkedKind, MarkerColumns['kinds'][MarkedKind]] => [
    kind,
    {
      count: counts[rank] ?? 0,
      columns: [...owners].filter(([, owner]) => owner === rank).map(([column]) => column),
    },
  ])
  return { width, kinds: Object.fromEntries(kinds) as MarkerColumns['kinds'] }
}
