import clsx from 'clsx'
import { avatarColours, initialOf } from './avatar-colours'

interface PlayerAvatarProps {
  playerId: string
  name: string
  /** Edge in pixels. */
  size?: number
  className?: string
}

const RING = 42.5
const AROUND = 2 * Math.PI * RING

/** A player as a chip of their own. The name is said beside it, so the chip is silent. */
export function PlayerAvatar({ playerId, name, size = 40, className }: PlayerAvatarProps) {
  const { base, spot, spots } = avatarColours(playerId)
  const dash = AROUND / spots
  return (
    <svg aria-hidden="true" viewBox="0 0 100 100" width={size} height={size} className={clsx('shrink-0', className)}>
      <circle cx="50" cy="50" r="50" fill={`oklch(0.43 0.105 ${base})`} />
      <circle
        cx="50"
        cy="50"
        r={RING}
        fill="none"
        stroke={`oklch(0.86 0.1 ${spot})`}
        strokeWidth="15"
        strokeDasharray={`${(dash * 0.42).toFixed(2)} ${(dash * 0.58).toFixed(2)}`}
      />
      <circle cx="50" cy="50" r="34" fill={`oklch(0.36 0.085 ${base})`} />
      <text
        x="50"
        y="52"
        textAnchor="middle"
        dominantBaseline="central"
        fill={`oklch(0.97 0.02 ${base})`}
        fontSize="36"
        fontWeight="600"
      >
        {initialOf(name)}
      </text>
    </svg>
  )
}
