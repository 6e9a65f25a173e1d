'use client'

import { useSession } from '../live/session'
import { asBranch, type Road } from './road'
import { writeRoad } from './road-link'
import { type Told, tellBranch } from './tell-branch'
import { type Asked, useAsked } from './use-asked'

export type Branch = Asked<Told>

/** What a road comes to as far as it goes. */
export function useBranch(handId: string, road: Road): Branch {
  const session = useSession()
  const link = writeRoad(handId, { ...road, name: '' })
  return useAsked([handId, session?.playerId, link], (signal) => tellBranch(handId, asBranch(road), signal))
}
