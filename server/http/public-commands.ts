import { z } from 'zod'
import { Act, ChooseRunOut, HuntRabbit, ShowCards } from '@/domain/hand/commands'
import { CommandId, CorrelationId, type PlayerId, TableId } from '@/domain/kernel'
import { DepositFunds, ReserveFunds, TopUp, WithdrawFunds } from '@/domain/player/commands'
import {
  AcceptInvitation,
  ChooseSeed,
  CreateTable,
  LeaveTable,
  RenewInvitation,
  SetAutoTopUp,
  SitIn,
  SitOut,
  StayAtTable,
  StopAutoTopUp,
} from '@/domain/table/commands'
import { deterministicId } from '../deterministic-id'
import type { InvitationCodeOf } from '../invitation-codes'

/** The player is the session's own and need not be named; whoever names another is refused. */
const own = { playerId: true } as const

/** Every command that a player may send. */
export const PublicCommand = z.discriminatedUnion(
  'type',
  [
    DepositFunds.extend({ data: DepositFunds.shape.data.partial(own) }),
    WithdrawFunds.extend({ data: WithdrawFunds.shape.data.partial(own) }),
    CreateTable.extend({ data: CreateTable.shape.data.omit({ invitation: true }).partial({ ...own, tableId: true }) }),
    AcceptInvitation.extend({ data: AcceptInvitation.shape.data.partial(own) }),
    RenewInvitation.extend({ data: RenewInvitation.shape.data.omit({ invitation: true }).partial(own) }),
    ReserveFunds.extend({ data: ReserveFunds.shape.data.partial(own) }),
    TopUp.extend({ data: TopUp.shape.data.partial(own) }),
    LeaveTable.extend({ data: LeaveTable.shape.data.partial(own) }),
    StayAtTable.extend({ data: StayAtTable.shape.data.partial(own) }),
    SetAutoTopUp.extend({ data: SetAutoTopUp.shape.data.partial(own) }),
    StopAutoTopUp.extend({ data: StopAutoTopUp.shape.data.partial(own) }),
    SitOut.extend({ data: SitOut.shape.data.partial(own) }),
    SitIn.extend({ data: SitIn.shape.data.partial(own) }),
    ChooseSeed.extend({ data: ChooseSeed.shape.data.partial(own) }),
    Act.extend({ data: Act.shape.data.partial(own) }),
    ShowCards.extend({ data: ShowCards.shape.data.partial(own) }),
    HuntRabbit.extend({ data: HuntRabbit.shape.data.partial(own) }),
    ChooseRunOut.extend({ data: ChooseRunOut.shape.data.partial(own) }),
  ],
  { error: ({ input }) => notSendable(input) },
)
export type PublicCommand = z.infer<typeof PublicCommand>

function notSendable(input: unknown): string {
  if (typeof input !== 'object' || input === null) return 'must be an object'
  if (!('type' in input) || typeof input.type !== 'string') return 'must be the type of a command'
  return `is not a command that a player may send: ${JSON.stringify(input.type.slice(0, LONGEST_TYPE))}`
}

/** More than that of a type that is none, in characters, is not repeated. */
const LONGEST_TYPE = 40

/** How and in what workflow a command is sent. */
export const CommandEnvelope = z.object({
  /** The room's own are of version 5, and can be foreseen: taken by a player, one would never be sent by the room. */
  commandId: CommandId.refine((id) => id.charAt(14) !== '5', 'must not be a uuid of version 5: draw it at random'),
  correlationId: CorrelationId.optional(),
  /** Version of the stream's last event, -1 for none; another one there is a conflict. */
  expectedVersion: z.int().min(-1).optional(),
})

export const CommandBody = CommandEnvelope.and(PublicCommand)

/**
 * The command as the domain knows it: with its player, and with what its own id determines: a new table's id, and the
 * invitation to a private one.
 */
export function completed(
  { type, data }: PublicCommand,
  {
    commandId,
    playerId,
    invitationCodeOf,
  }: { commandId: string; playerId: PlayerId; invitationCodeOf: InvitationCodeOf },
): object {
  if (type === 'RenewInvitation')
    return { type, data: { playerId, ...data, invitation: invitationCodeOf(playerId, commandId) } }
  if (type !== 'CreateTable') return { type, data: { playerId, ...data } }
  const tableId = TableId.parse(deterministicId('table', playerId, commandId))
  const invitation = data.isPrivate ? invitationCodeOf(playerId, commandId) : null
  return { type, data: { playerId, tableId, ...data, invitation } }
}
