import { z } from 'zod'
import { Chips, HandId, PlayerId, TableId } from './kernel'

/**
 * Forced bets. `ante` counts for each player's part of the pot but is no bet; `big-blind-ante` and `dead-blind` are dead
 * money; the others are live bets. `late-blind` is the big blind of a player who missed it, or comes late.
 */
export const Forced = z.enum([
  'ante',
  'big-blind-ante',
  'dead-blind',
  'small-blind',
  'big-blind',
  'late-blind',
  'straddle',
])
export type Forced = z.infer<typeof Forced>

/** Somebody who is dealt in, with the chips in front and the time bank left, in milliseconds. */
export const DealtSeat = z.object({ seat: z.int().min(0), playerId: PlayerId, stack: Chips, timeBank: z.int().min(0) })
export type DealtSeat = z.infer<typeof DealtSeat>

/** What a table tells a hand: who plays, from where, for what. Amounts in chips. */
export const Deal = z.object({
  handId: HandId,
  tableId: TableId,
  /** Counted at the table, from 1. */
  number: z.int().min(1),
  /** The button's seat; it may be an empty one. */
  button: z.int().min(0),
  bigBlind: Chips,
  /** What the first raise before the flop has to be over and above: the big blind, or the straddle. */
  opening: Chips,
  /** Milliseconds to act. */
  clock: z.int().min(1),
  /** Whether this hand's board may be turned to its end when the hand ended before it. */
  rabbitHunting: z.boolean(),
  /** Whether those who are all-in may agree to deal the rest of the board twice. */
  runItTwice: z.boolean(),
  /** In the order of play after the flop: first the one left of the button. */
  seats: z.array(DealtSeat).min(2).max(10),
  /** Full amounts, in the order in which they are posted; who has less posts what is left. */
  posts: z.array(z.object({ seat: z.int(), forced: Forced, amount: Chips })),
  /** What the players put into the shuffle, in the order of the seats. */
  seeds: z.array(z.string()),
})
export type Deal = z.infer<typeof Deal>

/** What a hand tells its table when it is over: each seat's new stack, and the change since the deal, summing to zero. */
export const Result = z.object({
  seat: z.int().min(0),
  playerId: PlayerId,
  /** Chips the player put into the pots, less what came back uncalled. */
  bet: Chips,
  won: Chips,
  /** won − bet */
  change: z.int(),
  stack: Chips,
  /** Milliseconds left. */
  timeBank: z.int().min(0),
})
export type Result = z.infer<typeof Result>
