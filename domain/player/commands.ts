import { z } from 'zod'
import { Amount, Chips, PlayerId, ReservationId, TableId } from '../kernel'
import { Name } from '../name'

const owned = z.strictObject({ playerId: PlayerId })

export const RegisterPlayer = z.object({ type: z.literal('RegisterPlayer'), data: owned.extend({ displayName: Name }) })

export const DepositFunds = z.object({ type: z.literal('DepositFunds'), data: owned.extend({ amount: Amount }) })

export const WithdrawFunds = z.object({ type: z.literal('WithdrawFunds'), data: owned.extend({ amount: Amount }) })

export const ReserveFunds = z.object({
  type: z.literal('ReserveFunds'),
  data: owned.extend({
    reservationId: ReservationId,
    tableId: TableId,
    /** Counted from 0; null takes the first free seat. */
    seat: z.int().min(0).max(9).nullable(),
    amount: Amount,
  }),
})

export const TopUp = z.object({
  type: z.literal('TopUp'),
  data: owned.extend({ reservationId: ReservationId, tableId: TableId, amount: Amount }),
})

export const ReleaseFunds = z.object({
  type: z.literal('ReleaseFunds'),
  data: owned.extend({ reservationId: ReservationId }),
})

export const CaptureFunds = z.object({
  type: z.literal('CaptureFunds'),
  data: owned.extend({ reservationId: ReservationId }),
})

export const CreditCashOut = z.object({
  type: z.literal('CreditCashOut'),
  data: owned.extend({
    /** The buy-in that is over, and the top-ups that its stack was made of as well. */
    reservationId: ReservationId,
    topUps: z.array(ReservationId),
    tableId: TableId,
    amount: Chips,
  }),
})

export const PlayerCommand = z.discriminatedUnion('type', [
  RegisterPlayer,
  DepositFunds,
  WithdrawFunds,
  ReserveFunds,
  TopUp,
  ReleaseFunds,
  CaptureFunds,
  CreditCashOut,
])
export type PlayerCommand = z.infer<typeof PlayerCommand>
