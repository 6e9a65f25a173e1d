import { isTold } from '@/projections/visibility'
import type { SeenEvent } from '../live/changes'

/** The page on which an event's moment is best seen: the table it happened at, the hand, or the bankroll it moved. */
export function momentLink(event: SeenEvent): string | undefined {
  if (!isTold(event)) return undefined
  const { data, position, streamId } = event
  if ('tableId' in data && streamId.startsWith('table-')) return `/tables/${data.tableId}?at=${position}`
  if (streamId.startsWith('hand-') && 'handId' in data) return `/hands/${data.handId}?at=${position}`
  if ('playerId' in data) return `/players/${data.playerId}?at=${position}`
  return undefined
}
