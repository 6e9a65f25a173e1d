import { z } from 'zod'
import { Amount, PlayerId, TableId } from '@/domain/kernel'
import { Balances } from './bankroll'
import { Refusal, Unhappened } from './branch'

/*
 * Roads not taken with one's own money: commands that might have been sent at a moment of its past. As with hands, they
 * are speculation, and nothing of them is ever stored.
 */

export const MOST_COMMANDS = 20

/** What somebody might have done with their own chips; a hold is asked for at a table. Amounts in chips. */
export const MoneyCommand = z.discriminatedUnion(
  'type',
  [
    z.strictObject({ type: z.literal('DepositFunds'), amount: Amount }),
    z.strictObject({ type: z.literal('WithdrawFunds'), amount: Amount }),
    z.strictObject({ type: z.literal('ReserveFunds'), amount: Amount, tableId: TableId }),
  ],
  { error: 'must be DepositFunds, WithdrawFunds or ReserveFunds' },
)
export type MoneyCommand = z.infer<typeof MoneyCommand>

/** Commands one after the other, each on what those before it left. */
export const MoneyBranch = z.strictObject({
  /** The position at which they would have been sent. */
  at: z.int().min(0),
  commands: z
    .array(MoneyCommand)
    .min(1, 'must hold at least one command')
    .max(MOST_COMMANDS, `must be at most ${MOST_COMMANDS} commands`),
})
export type MoneyBranch = z.infer<typeof MoneyBranch>

/** What one command would have come to. */
const MoneyStep = z.object({
  /** What would have been appended; none, where it would have been refused. */
  events: z.array(Unhappened),
  /** A refused command leaves everything as it is, and those after it are tried all the same. */
  refused: Refusal.nullable(),
  after: Balances,
})
export type MoneyStep = z.infer<typeof MoneyStep>

export const MoneyBranchTold = z.object({
  /** Whatever is in it did not happen, but for `before`. */
  speculation: z.literal(true),
  playerId: PlayerId,
  at: z.int(),
  /** Of the player's stream, at the moment: what the first command would have been decided on. */
  version: z.int(),
  /** What the player owned at the moment. */
  before: Balances,
  /** One for each command, in order. */
  steps: z.array(MoneyStep),
  after: Balances,
})
export type MoneyBranchTold = z.infer<typeof MoneyBranchTold>
