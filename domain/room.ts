import { z } from 'zod'
import { HandCommand } from './hand/commands'
import { HandEvent } from './hand/events'
import type { HandId, PlayerId, StreamId, TableId } from './kernel'
import { PlayerCommand } from './player/commands'
import { PlayerEvent } from './player/events'
import { BuyInEvent } from './processes/buy-in-events'
import { TableCommand } from './table/commands'
import { TableEvent } from './table/events'

/** Every fact that the room's log may hold. */
export const RoomEvent = z.discriminatedUnion('type', [PlayerEvent, TableEvent, HandEvent, BuyInEvent])
export type RoomEvent = z.infer<typeof RoomEvent>

/** Every command that the room's aggregates understand, whoever may send it. */
export const RoomCommand = z.discriminatedUnion('type', [PlayerCommand, TableCommand, HandCommand])
export type RoomCommand = z.infer<typeof RoomCommand>

export const playerStream = (playerId: PlayerId): StreamId => `player-${playerId}`
export const tableStream = (tableId: TableId): StreamId => `table-${tableId}`
export const handStream = (handId: HandId): StreamId => `hand-${handId}`
