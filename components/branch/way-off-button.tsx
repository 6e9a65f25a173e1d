'use client'

import { Split } from 'lucide-react'
import type { Recorded } from '@/domain/kernel'
import type { RoomEvent } from '@/domain/room'
import { Button } from '../ui/button'
import { anySeed } from './road'
import { takeRoad } from './road-address'
import { wayOff } from './ways-off'

interface WayOffButtonProps {
  handId: string
  told: readonly Recorded<RoomEvent>[]
  /** Position of the last event that is shown. */
  reached: number
  ownId: string | undefined
  /** The reader's own seat in the hand. */
  ownSeat: number | null
}

/** Sets out on another road from the moment that is shown, or from the last decision there was. */
export function WayOffButton({ handId, told, reached, ownId, ownSeat }: WayOffButtonProps) {
  const way = wayOff(told, reached, ownId)
  if (!way) return null
  const handleTake = () =>
    takeRoad(handId, { at: way.at, cards: 'as-dealt', seed: anySeed(), from: ownSeat, moves: [], name: '' })
  return (
    <Button onClick={handleTake}>
      <Split aria-hidden className="rotate-90" />
      Try another road
      <span className="sr-only">{way.isHere ? ' from this moment' : ' from the last decision'}</span>
    </Button>
  )
}
