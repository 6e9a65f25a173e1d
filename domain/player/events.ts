import { z } from 'zod'
import { Chips, PlayerId, ReservationId, TableId } from '../kernel'
import { Name } from '../name'

const funds = z.object({ playerId: PlayerId, amount: Chips })
const reservation = funds.extend({ reservationId: ReservationId, tableId: TableId })

/** What a hold is for: a seat at a table, or more chips at a seat already taken. */
export const ReservationPurpose = z.enum(['buy-in', 'top-up'])
export type ReservationPurpose = z.infer<typeof ReservationPurpose>

export const PlayerEvent = z.discriminatedUnion('type', [
  z.object({ type: z.literal('PlayerRegistered'), data: z.object({ playerId: PlayerId, displayName: Name }) }),
  z.object({ type: z.literal('FundsDeposited'), data: funds }),
  z.object({ type: z.literal('FundsWithdrawn'), data: funds }),
  z.object({
    type: z.literal('FundsReserved'),
    data: reservation.extend({ purpose: ReservationPurpose, seat: z.int().nullable() }),
  }),
  z.object({ type: z.literal('FundsReleased'), data: reservation }),
  z.object({ type: z.literal('FundsCaptured'), data: reservation }),
  z.object({ type: z.literal('CashOutCredited'), data: reservation }),
])
export type PlayerEvent = z.infer<typeof PlayerEvent>
