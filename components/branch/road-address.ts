import type { Road } from './road'
import { writeRoad } from './road-link'

/** The address of a road off a hand. */
export const roadPath = (handId: string, road: Road): string => `/hands/${handId}?branch=${writeRoad(handId, road)}`

/** Shows a road. A step along it is one to come back from; another name for it is not. */
export function takeRoad(handId: string, road: Road, how: 'push' | 'replace' = 'push'): void {
  const path = roadPath(handId, road)
  if (how === 'push') window.history.pushState(null, '', path)
  else window.history.replaceState(null, '', path)
}

/** Shows what happened, as it was where the road had left it. */
export const leaveRoad = (handId: string, { at }: Road): void =>
  window.history.pushState(null, '', `/hands/${handId}?at=${at}`)
