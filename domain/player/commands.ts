import { z } from 'zod'
import { Amount, Chips, PlayerId, ReservationId, TableId } from '../kernel'
import { Name } from '../name'

const owned = z.strictObject({ playerId: PlayerId })

export const PlayerCommand = z.discriminatedUnion('type', [
  z.object({ type: z.literal('RegisterPlayer'), data: owned.extend({ displayName: Name }) }),
  z.object({ type: z.literal('DepositFunds'), data: owned.extend({ amount: Amount }) }),
  z.object({ type: z.literal('WithdrawFunds'), data: owned.extend({ amount: Amount }) }),
  z.object({
    type: z.literal('ReserveFunds'),
    data: owned.extend({
      reservationId: ReservationId,
      tableId: TableId,
      /** Counted from 0; null takes the first free seat. */
      seat: z.int().min(0).max(9).nullable(),
      amount: Amount,
    }),
  }),
  z.object({
    type: z.literal('TopUp'),
    data: owned.extend({ reservationId: ReservationId, tableId: TableId, amount: Amount }),
  }),
  z.object({ type: z.literal('ReleaseFunds'), data: owned.extend({ reservationId: ReservationId }) }),
  z.object({ type: z.literal('CaptureFunds'), data: owned.extend({ reservationId: ReservationId }) }),
  z.object({
    type: z.literal('CreditCashOut'),
    data: owned.extend({ reservationId: ReservationId, tableId: TableId, amount: Chips }),
  }),
])
export type PlayerCommand = z.infer<typeof PlayerCommand>
