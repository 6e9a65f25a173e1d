import { z } from 'zod'
import { Result } from '../deal'
import { Amount, Chips, chips, HandId, PlayerId, ReservationId, TableId } from '../kernel'
import { Name } from '../name'
import { InvitationCode } from './invitation-code'
import { Reason } from './reason'

const atTable = z.strictObject({ tableId: TableId, playerId: PlayerId })
const NO_CHIPS = chips(0)
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
    /** In chips; 0 for none. */
    ante: Chips.default(NO_CHIPS),
    anteFrom: z.enum(['everyone', 'big-blind'], 'must be everyone or big-blind').default('everyone'),
    /** In chips; 0 for none. */
    straddle: Chips.default(NO_CHIPS),
    /** Seconds to act. */
    clock: z.int().min(5, 'must be 5 to 120').max(120, 'must be 5 to 120').default(20),
    /** Seconds beyond the clock. */
    timeBank: z.int().min(0, 'must be 0 to 600').max(600, 'must be 0 to 600').default(60),
    /** Between hands, in milliseconds. */
    pause: z.int().min(0, 'must be 0 to 600000').max(600_000, 'must be 0 to 600000').default(3_000),
    rabbitHunting: z.boolean().default(false),
    runItTwice: z.boolean().default(false),
    isPrivate: z.boolean().default(false),
    /** The room draws it; of no use to a public table. */
    invitation: InvitationCode.nullable().default(null),
  }),
})

/** Any text: what is no code is no good as an invitation, and is told so. */
export const AcceptInvitation = z.object({
  type: z.literal('AcceptInvitation'),
  data: atTable.extend({ code: z.string().max(200, 'must be at most 200 characters') }),
})

/** Only its host may; whoever was admitted stays so. */
export const RenewInvitation = z.object({
  type: z.literal('RenewInvitation'),
  /** The room draws it. */
  data: atTable.extend({ invitation: InvitationCode }),
})

export const SeatPlayer = z.object({
  type: z.literal('SeatPlayer'),
  data: atTable.extend(arriving).extend({ seat: z.int().min(0).max(9).nullable() }),
})

export const AddChips = z.object({ type: z.literal('AddChips'), data: atTable.extend(arriving) })

export const SitOut = z.object({ type: z.literal('SitOut'), data: atTable })

export const SitIn = z.object({
  type: z.literal('SitIn'),
  /** Whether to wait for the big blind rather than post the blinds that were missed. */
  data: atTable.extend({ waits: z.boolean().default(false) }),
})

export const ConfirmChips = z.object({
  type: z.literal('ConfirmChips'),
  data: atTable.extend({ reservationId: ReservationId }),
})

/** Any text of the player's own choice, mixed into the shuffles. */
export const ChooseSeed = z.object({
  type: z.literal('ChooseSeed'),
  data: atTable.extend({
    seed: z
      .string()
      .min(1, 'must not be empty')
      .max(64, 'must be at most 64 characters')
      .regex(/^[\x20-\x7e]*$/, 'must be plain ASCII'),
  }),
})

export const StartHand = z.object({ type: z.literal('StartHand'), data: z.strictObject({ tableId: TableId }) })

export const EndHand = z.object({
  type: z.literal('EndHand'),
  data: z.strictObject({
    tableId: TableId,
    handId: HandId,
    seats: z.array(Result),
    /** Milliseconds to look at what happened, beside the table's own pause. */
    toLookAt: z.int().min(0),
  }),
})

/** Something is shown after the hand: the next one waits until it has been looked at. */
export const PutOffHand = z.object({
  type: z.literal('PutOffHand'),
  data: z.strictObject({
    tableId: TableId,
    /** Milliseconds, from now. */
    toLookAt: z.int().min(0),
  }),
})

export const LeaveTable = z.object({
  type: z.literal('LeaveTable'),
  /** Whether to play the hand out first, rather than fold it. */
  data: atTable.extend({ afterHand: z.boolean().default(false) }),
})

/** Takes back the wish to leave after the hand. */
export const StayAtTable = z.object({ type: z.literal('StayAtTable'), data: atTable })

/** Whenever a hand leaves the player with less than `below` chips, they want to have `to`. */
export const SetAutoTopUp = z.object({
  type: z.literal('SetAutoTopUp'),
  data: atTable.extend({ below: Amount, to: Amount }),
})

/** Takes back that wish. */
export const StopAutoTopUp = z.object({ type: z.literal('StopAutoTopUp'), data: atTable })

/** A top-up that was due will not come. */
export const RefuseTopUp = z.object({
  type: z.literal('RefuseTopUp'),
  data: atTable.extend({ reservationId: ReservationId, reason: Reason }),
})

export const CloseTable = z.object({ type: z.literal('CloseTable'), data: z.strictObject({ tableId: TableId }) })

export const TableCommand = z.discriminatedUnion('type', [
  CreateTable,
  AcceptInvitation,
  RenewInvitation,
  SeatPlayer,
  AddChips,
  SitOut,
  SitIn,
  ConfirmChips,
  ChooseSeed,
  StartHand,
  EndHand,
  PutOffHand,
  LeaveTable,
  StayAtTable,
  SetAutoTopUp,
  StopAutoTopUp,
  RefuseTopUp,
  CloseTable,
])
export type TableCommand = z.infer<typeof TableCommand>
