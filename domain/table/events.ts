import { z } from 'zod'
import { Chips, PlayerId, ReservationId, TableId } from '../kernel'
import { Name } from '../name'

/** The terms a table is opened on; amounts in chips. */
export const TableTerms = z.object({
  tableId: TableId,
  name: Name,
  smallBlind: Chips,
  bigBlind: Chips,
  minBuyIn: Chips,
  maxBuyIn: Chips,
  seats: z.int().min(2).max(10),
})
export type TableTerms = z.infer<typeof TableTerms>

/** Why chips that were on their way did not come onto the table: a rejection's code and figures. */
const Reason = z.object({ code: z.string(), details: z.record(z.string(), z.unknown()) })

const atTable = z.object({ tableId: TableId, playerId: PlayerId })
const atSeat = atTable.extend({ seat: z.int().min(0) })
const arriving = z.object({ reservationId: ReservationId, amount: Chips })

export const TableEvent = z.discriminatedUnion('type', [
  z.object({ type: z.literal('TableCreated'), data: TableTerms.extend({ createdBy: PlayerId }) }),
  z.object({ type: z.literal('PlayerSeated'), data: atSeat.extend(arriving.shape) }),
  z.object({
    type: z.literal('SeatingRejected'),
    data: atTable.extend(arriving.shape).extend({ seat: z.int().nullable(), reason: Reason }),
  }),
  z.object({ type: z.literal('ChipsAdded'), data: atSeat.extend(arriving.shape) }),
  z.object({ type: z.literal('ChipsRefused'), data: atTable.extend(arriving.shape).extend({ reason: Reason }) }),
  z.object({ type: z.literal('PlayerSatOut'), data: atSeat }),
  z.object({ type: z.literal('PlayerSatIn'), data: atSeat }),
  z.object({
    type: z.literal('PlayerLeft'),
    /** The stack that goes home, and what it was made of: the buy-in that took the seat, and the top-ups since. */
    data: atSeat.extend({ reservationId: ReservationId, topUps: z.array(ReservationId), stack: Chips }),
  }),
  z.object({ type: z.literal('TableClosed'), data: z.object({ tableId: TableId }) }),
])
export type TableEvent = z.infer<typeof TableEvent>
