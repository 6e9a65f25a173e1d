import { memo } from 'react'
import { MARKED_KINDS } from './event-kind'
import { MARKER_COLOURS } from './marker-colours'
import type { MarkerColumns } from './marker-columns'

/** A tick for each event that people look for; which is which, the legend and the moment's own words say. */
export const Markers = memo(function Markers({ columns: { width, kinds } }: { columns: MarkerColumns }) {
  return (
    <svg
      aria-hidden="true"
      viewBox={`0 0 ${width} 8`}
      preserveAspectRatio="none"
      className="pointer-events-none absolute top-1 left-3.5 h-2.5 w-[calc(100%-1.75rem)] overflow-visible"
    >
      {MARKED_KINDS.map((kind) => (
        <path
          key={kind}
          d={kinds[kind].columns.map((column) => `M${column} 0v8`).join('')}
          style={{ stroke: MARKER_COLOURS[kind] }}
          strokeWidth="2.5"
          strokeLinecap="round"
          vectorEffect="non-scaling-stroke"
        />
      ))}
    </svg>
  )
})
