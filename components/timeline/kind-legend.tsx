'use client'

import { figure } from '@/domain/figures'
import { KIND_NAMES, MARKED_KINDS, type MarkedKind, markedKind } from './event-kind'
import { indexAt } from './index-at'
import { MARKER_COLOURS } from './marker-colours'
import type { MarkerColumns } from './marker-columns'
import type { Transport } from './use-transport'

interface KindLegendProps {
  transport: Transport
  columns: MarkerColumns
}

/** What the markers stand for; each name leads to the next event of its kind, after the last to the first. */
export function KindLegend({ transport: { moment, move }, columns }: KindLegendProps) {
  const { positions, marks } = moment.outline.outline

  function handleNext(kind: MarkedKind) {
    const ofKind = marks.filter((mark) => markedKind(mark) === kind).map(({ position }) => indexAt(positions, position))
    const next = ofKind.find((index) => index > moment.index) ?? ofKind[0]
    if (next !== undefined) move({ type: 'to', index: next })
  }

  return (
    <ul className="hidden shrink-0 items-center sm:order-2 sm:flex">
      {MARKED_KINDS.filter((kind) => columns.kinds[kind].count > 0).map((kind) => (
        <li key={kind}>
          <button
            type="button"
            title={`Next: ${KIND_NAMES[kind]}`}
            className="flex min-h-11 items-center gap-1.5 rounded-lg px-2 text-ink-soft text-xs hover:text-ink"
            onClick={() => handleNext(kind)}
          >
            <span aria-hidden className="size-2 rounded-full" style={{ background: MARKER_COLOURS[kind] }} />
            {KIND_NAMES[kind]} <span className="tabular-nums">{figure(columns.kinds[kind].count)}</span>
          </button>
        </li>
      ))}
    </ul>
  )
}
