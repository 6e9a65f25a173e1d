import { kindOf, MARKED_KINDS, type MarkedKind } from './event-kind'
import { fractionOf } from './stops'

export type MarkerColumns = Record<MarkedKind, { count: number; columns: number[] }>

/**
 * Where each kind's markers stand, as whole columns from 0 to `width`. Where kinds share a column, the most telling has
 * it; so a history of any length draws at most `width` marks.
 */
export function markerColumns(events: readonly { type: string }[], width: number): MarkerColumns {
  const owners = new Map<number, number>()
  const counts = MARKED_KINDS.map(() => 0)
  events.forEach((event, index) => {
    const kind = kindOf(event)
    if (kind === 'other') return
    const rank = MARKED_KINDS.indexOf(kind)
    counts[rank] = (counts[rank] ?? 0) + 1
    const column = Math.round(fractionOf(index, events.length) * width)
    owners.set(column, Math.min(owners.get(column) ?? rank, rank))
  })
  const columns = MARKED_KINDS.map((kind, rank): [MarkedKind, MarkerColumns[MarkedKind]] => [
    kind,
    {
      count: counts[rank] ?? 0,
      columns: [...owners].filter(([, owner]) => owner === rank).map(([column]) => column),
    },
  ])
  return Object.fromEntries(columns) as MarkerColumns
}
