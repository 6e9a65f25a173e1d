import { z } from 'zod'
import { Deal, Result } from '../deal'
import { Chips, HandId, PlayerId, ReservationId, TableId } from '../kernel'
import { Name } from '../name'
import { InvitationCode } from './invitation-code'
import { Reason } from './reason'

/** Below which stack a player wants to be topped up, and to which; in chips. */
export const AutoTopUp = z.object({ below: Chips, to: Chips })

/** The terms a table is opened on; amounts in chips. */
export const TableTerms = z.object({
  tableId: TableId,
  name: Name,
  smallBlind: Chips,
  bigBlind: Chips,
  minBuyIn: Chips,
  maxBuyIn: Chips,
  seats: z.int().min(2).max(10),
  /** Dead chips that everyone posts before the deal, or the big blind for all; 0 for none. */
  ante: Chips,
  anteFrom: z.enum(['everyone', 'big-blind']),
  /** Posted by whoever sits left of the big blind, with three or more players; 0 for none. */
  straddle: Chips,
  /** Seconds to act. */
  clock: z.int().min(1),
  /** Seconds that a player may take beyond the clock before they are used up. */
  timeBank: z.int().min(0),
  /** The shortest pause between two hands, in milliseconds; 0: the next hand follows at once. */
  pause: z.int().min(0),
  /** Whether the board may be turned to its end after a hand that ended before it. */
  rabbitHunting: z.boolean(),
  /** Whether those who are all-in may agree to deal the rest of the board twice. */
  runItTwice: z.boolean(),
  /** Not listed in the lobby, and only for those who were invited to sit at. */
  isPrivate: z.boolean(),
})
export type TableTerms = z.infer<typeof TableTerms>

const atTable = z.object({ tableId: TableId, playerId: PlayerId })
const atSeat = atTable.extend({ seat: z.int().min(0) })
const arriving = z.object({ reservationId: ReservationId, amount: Chips })
/** Whether the player's account has recorded already that the chips are here; if not, ChipsConfirmed follows. */
const confirmed = z.boolean()

export const TableEvent = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('TableCreated'),
    /** `invitation` is sealed, and shown to nobody; null at a public table, and where it cannot be read. */
    data: TableTerms.extend({ createdBy: PlayerId, invitation: InvitationCode.nullable() }),
  }),
  /** Came with the invitation, and may sit at this private table from now on. */
  z.object({ type: z.literal('PlayerAdmitted'), data: atTable }),
  /** Another invitation opens the table from now on, and none from before; sealed as the first is, and null where it cannot be read. */
  z.object({
    type: z.literal('InvitationRenewed'),
    data: atTable.extend({ invitation: InvitationCode.nullable() }),
  }),
  z.object({
    type: z.literal('PlayerSeated'),
    /** Who comes to a game of two or more that is on owes the big blind, as if it had been missed (house). */
    data: atSeat.extend(arriving.shape).extend({ confirmed, owesBigBlind: z.boolean() }),
  }),
  z.object({
    type: z.literal('SeatingRejected'),
    data: atTable.extend(arriving.shape).extend({ seat: z.int().nullable(), reason: Reason }),
  }),
  /** Chips that came in mid-hand wait beside the stack until it is over: rule 22. */
  z.object({ type: z.literal('ChipsQueued'), data: atSeat.extend(arriving.shape) }),
  z.object({ type: z.literal('ChipsAdded'), data: atSeat.extend(arriving.shape).extend({ confirmed }) }),
  z.object({ type: z.literal('ChipsRefused'), data: atTable.extend(arriving.shape).extend({ reason: Reason }) }),
  /** The player's account has recorded that these chips are on the table: from here on they can be played for. */
  z.object({ type: z.literal('ChipsConfirmed'), data: atSeat.extend({ reservationId: ReservationId }) }),
  z.object({ type: z.literal('PlayerSatOut'), data: atSeat }),
  /** With `waits`, whoever missed the blinds waits for the big blind rather than post them: rule 13. */
  z.object({ type: z.literal('PlayerSatIn'), data: atSeat.extend({ waits: z.boolean() }) }),
  /** From here on the player is topped up after every hand that asks for it. */
  z.object({ type: z.literal('AutoTopUpSet'), data: atSeat.extend(AutoTopUp.shape) }),
  /** The player took it back, if there is no reason; else nothing more can be had for now. */
  z.object({ type: z.literal('AutoTopUpStopped'), data: atSeat.extend({ reason: Reason.nullable() }) }),
  /** The player's account is asked for these chips, as if the player had. */
  z.object({ type: z.literal('TopUpDue'), data: atSeat.extend(arriving.shape) }),
  /** It would not have them set aside. */
  z.object({
    type: z.literal('TopUpRefused'),
    data: atSeat.extend({ reservationId: ReservationId, reason: Reason }),
  }),
  /** What the player puts into the next shuffles. */
  z.object({ type: z.literal('SeedChosen'), data: atSeat.extend({ seed: z.string() }) }),
  /** Two or more are ready: the next hand starts at this time (ISO 8601). */
  z.object({ type: z.literal('HandScheduled'), data: z.object({ tableId: TableId, at: z.string() }) }),
  /** When the time had come, fewer than two were ready. */
  z.object({ type: z.literal('HandCalledOff'), data: z.object({ tableId: TableId }) }),
  z.object({
    type: z.literal('HandStarted'),
    data: Deal.extend({
      /** Where the blinds were due; the small blind may stand at an empty seat, and nobody posts it then. */
      smallBlindSeat: z.int().min(0),
      bigBlindSeat: z.int().min(0),
      /** Players who sat out while a blind passed them by. */
      missed: z.array(z.object({ seat: z.int().min(0), blind: z.enum(['small', 'big']) })),
    }),
  }),
  z.object({
    type: z.literal('HandEnded'),
    data: z.object({ tableId: TableId, handId: HandId, seats: z.array(Result) }),
  }),
  /** Leaves in mid-hand: folds, and takes the stack home when the hand is over. */
  z.object({ type: z.literal('LeaveAnnounced'), data: atSeat.extend({ handId: HandId }) }),
  /** Plays the hand out, and takes the stack home when it is over. */
  z.object({ type: z.literal('LeaveAfterHandChosen'), data: atSeat.extend({ handId: HandId }) }),
  /** Stays after all. */
  z.object({ type: z.literal('StayChosen'), data: atSeat }),
  z.object({
    type: z.literal('PlayerLeft'),
    /** The stack that goes home, and what it was made of: the buy-in that took the seat, and the top-ups since. */
    data: atSeat.extend({ reservationId: ReservationId, topUps: z.array(ReservationId), stack: Chips }),
  }),
  z.object({ type: z.literal('TableClosed'), data: z.object({ tableId: TableId }) }),
])
export type TableEvent = z.infer<typeof TableEvent>
