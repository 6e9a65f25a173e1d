import type { Recorded } from '@/domain/kernel'
import type { RoomEvent } from '@/domain/room'

/**
 * What the store holds was decided by the room's own deciders. An event of a type that this version does not know
 * comes along; projections pass it over.
 */
export const roomEvents = (events: readonly Recorded[]) => events as readonly Recorded<RoomEvent>[]
