import { seatPlaces } from '@/components/table/seat-places'

interface MiniFeltProps {
  seats: number
  /** How many of them are taken; which ones the lobby does not say. */
  taken: number
  className?: string
}

const WIDTH = 84
const HEIGHT = 46
const INSET = 7

/** A table at a glance: as many seats as it has, those taken filled. Its figures are said beside it. */
export function MiniFelt({ seats, taken, className }: MiniFeltProps) {
  const felt = { width: WIDTH - 2 * INSET, height: HEIGHT - 2 * INSET }
  const places = seatPlaces(seats, felt.width / felt.height)
  return (
    <svg aria-hidden="true" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} className={className}>
      <rect
        x={INSET}
        y={INSET}
        {...felt}
        rx={felt.height / 2}
        className="fill-felt stroke-rail transition-colors duration-500"
        strokeWidth="3"
      />
      {places.map(({ x, y }, index) => (
        <circle
          key={`${x} ${y}`}
          cx={INSET + (x / 100) * felt.width}
          cy={INSET + (y / 100) * felt.height}
          r={index < taken ? 4.6 : 4}
          className={index < taken ? 'fill-now stroke-rail' : 'fill-panel stroke-edge'}
          strokeWidth={index < taken ? 1.5 : 1.2}
          strokeDasharray={index < taken ? undefined : '2 1.6'}
        />
      ))}
    </svg>
  )
}
