import { z } from 'zod'
import { Amount, PlayerId, ReservationId, TableId } from '../kernel'
import { Name } from '../name'

const atTable = z.strictObject({ tableId: TableId, playerId: PlayerId })
const arriving = { reservationId: ReservationId, amount: Amount }

export const CreateTable = z.object({
  type: z.literal('CreateTable'),
  data: z.strictObject({
    tableId: TableId,
    playerId: PlayerId,
    name: Name,
    smallBlind: Amount,
    bigBlind: Amount,
    minBuyIn: Amount,
    maxBuyIn: Amount,
    seats: z.int().min(2, 'must be 2 to 10').max(10, 'must be 2 to 10'),
  }),
})

export const SeatPlayer = z.object({
  type: z.literal('SeatPlayer'),
  data: atTable.extend(arriving).extend({ seat: z.int().min(0).max(9).nullable() }),
})

export const AddChips = z.object({ type: z.literal('AddChips'), data: atTable.extend(arriving) })

export const SitOut = z.object({ type: z.literal('SitOut'), data: atTable })

export const SitIn = z.object({ type: z.literal('SitIn'), data: atTable })

export const LeaveTable = z.object({ type: z.literal('LeaveTable'), data: atTable })

export const CloseTable = z.object({ type: z.literal('CloseTable'), data: z.strictObject({ tableId: TableId }) })

export const TableCommand = z.discriminatedUnion('type', [
  CreateTable,
  SeatPlayer,
  AddChips,
  SitOut,
  SitIn,
  LeaveTable,
  CloseTable,
])
export type TableCommand = z.infer<typeof TableCommand>
