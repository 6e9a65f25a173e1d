import { useId } from 'react'
import type { SessionResult } from '@/projections/session-result'
import { chartLine } from './chart-line'

const WIDTH = 180
const HEIGHT = 56

/** Profit and loss from hand to hand: above the zero line in the felt's green, below it in red, and by place alone too. */
export function SessionChart({ session, label }: { session: SessionResult; label: string }) {
  const id = useId()
  const { line, area, zero, end } = chartLine(session, WIDTH, HEIGHT)
  const halves = [
    { half: 'won', y: 0, height: zero, stroke: 'stroke-felt-text', fill: 'fill-felt-text' },
    { half: 'lost', y: zero, height: HEIGHT - zero, stroke: 'stroke-danger-text', fill: 'fill-danger-text' },
  ]
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      className="h-14 min-w-0 grow overflow-visible"
    >
      <line x1={0} x2={WIDTH} y1={zero} y2={zero} strokeDasharray="3 3" className="stroke-edge" />
      {session.hands > 0 &&
        halves.map(({ half, y, height, stroke, fill }) => (
          <g key={half}>
            <clipPath id={`${id}-${half}`}>
              <rect x={0} y={y} width={WIDTH} height={height} />
            </clipPath>
            <g clipPath={`url(#${id}-${half})`}>
              <path d={area} fillOpacity={0.16} className={fill} />
              <path d={line} fill="none" strokeWidth={2} strokeLinejoin="round" className={stroke} />
            </g>
          </g>
        ))}
      <circle
        cx={end.x}
        cy={end.y}
        r={3}
        className={end.y < zero ? 'fill-felt-text' : end.y > zero ? 'fill-danger-text' : 'fill-ink-soft'}
      />
    </svg>
  )
}
