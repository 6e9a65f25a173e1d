import type { Road } from './road'
import { writeRoad } from './road-link'
import { showAddress } from './show-address'

/** The address of a road off a hand. */
export const roadPath = (handId: string, road: Road): string => `/hands/${handId}?branch=${writeRoad(handId, road)}`

/** Shows a road. A step along it is one to come back from; another name for it is not. */
export const takeRoad = (handId: string, road: Road, how?: 'push' | 'replace'): void =>
  showAddress(roadPath(handId, road), how)

/** Shows what happened, as it was where the road had left it. */
export const leaveRoad = (handId: string, { at }: Road): void => showAddress(`/hands/${handId}?at=${at}`)
