import { HandEvent } from '@/domain/hand/events'
import type { Recorded } from '@/domain/kernel'
import type { RoomEvent } from '@/domain/room'

const TYPES: ReadonlySet<string> = new Set(HandEvent.options.map(({ shape }) => shape.type.value))

/** Whether an event is the hand's own, and not its table's. */
export const isHandEvent = (event: Recorded<RoomEvent>): event is Recorded<HandEvent> => TYPES.has(event.type)
