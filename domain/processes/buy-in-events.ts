import { z } from 'zod'
import { Chips, PlayerId, ReservationId, TableId } from '../kernel'
import { ReservationPurpose } from '../player/events'

const workflow = z.object({ playerId: PlayerId, reservationId: ReservationId, tableId: TableId })

/** The steps of one buy-in or top-up, in the process manager's own stream. */
export const BuyInEvent = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('BuyInStarted'),
    data: workflow.extend({ amount: Chips, seat: z.int().nullable(), purpose: ReservationPurpose }),
  }),
  /** The chips lie on the table; the hold has to be captured. */
  z.object({ type: z.literal('BuyInPlaced'), data: workflow }),
  /** The table would not have the chips; the hold has to be released. */
  z.object({ type: z.literal('BuyInTurnedAway'), data: workflow.extend({ code: z.string() }) }),
  z.object({ type: z.literal('BuyInCompleted'), data: workflow }),
  z.object({ type: z.literal('BuyInCompensated'), data: workflow }),
])
export type BuyInEvent = z.infer<typeof BuyInEvent>
