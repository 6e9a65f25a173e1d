import { memo } from 'react'
import { MARKER_COLOURS } from './marker-colours'
import type { MarkerColumns } from './marker-columns'
import { MARKER_KINDS } from './marker-kind'

/** A tick for each event that people look for; which is which, the jump menu and the moment's own words say. */
export const Markers = memo(function Markers({ columns: { width, kinds } }: { columns: MarkerColumns }) {
  return (
    <svg
      aria-hidden="true"
      viewBox={`0 0 ${width} 8`}
      preserveAspectRatio="none"
      className="pointer-events-none absolute inset-x-0 top-1 h-2.5 w-full overflow-visible"
    >
      {/* The most telling last, over the others. */}
      {MARKER_KINDS.toReversed().map(
        (kind) =>
          kinds[kind] && (
            <path
              key={kind}
              d={kinds[kind].map((column) => (kind === 'street' ? `M${column} 4v4` : `M${column} 0v8`)).join('')}
              style={{ stroke: MARKER_COLOURS[kind] }}
              strokeWidth="2.5"
              strokeLinecap="round"
              vectorEffect="non-scaling-stroke"
            />
          ),
      )}
    </svg>
  )
})
