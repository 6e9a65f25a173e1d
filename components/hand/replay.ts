import type { Recorded } from '@/domain/kernel'
import type { RoomEvent } from '@/domain/room'
import type { TableView } from '@/projections/table-view'
import type { Names } from '../live/as-of'

/** One hand, to be played again: folded over its events, `start` becomes the table at any moment of it. */
export interface Replay {
  start: TableView
  events: Recorded<RoomEvent>[]
  /** The log's head, when this was read. */
  position: number
  names: Names
}
