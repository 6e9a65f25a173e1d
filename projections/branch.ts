import { z } from 'zod'
import { Action, LegalActions, RunOutTimes } from '@/domain/hand/events'
import { Chips, HandId, MAX_AMOUNT, PlayerId } from '@/domain/kernel'

/*
 * Roads not taken: what a hand would have come to had somebody done something else. They are speculation. Nothing of
 * them is ever stored, and the log knows nothing of them.
 */

export const MOST_MOVES = 200
export const MOST_RUN_OUTS = 1_000

/** What somebody does on the turn that is open then; `to` is the bet it comes to on this street, in chips. */
const Acting = z.strictObject({
  action: Action,
  to: z.int('must be a whole number of chips').min(1).max(MAX_AMOUNT).brand('Chips').optional(),
})

/** A seat's answer to how often the rest of the board is run. */
const Answering = z.strictObject({ action: z.enum(['once', 'twice']), seat: z.int().min(0).max(9) })

/** The time to answer runs out; where nobody is asked, nothing comes of it. */
const Lapsing = z.strictObject({ action: z.literal('lapse') })

export const Move = z.discriminatedUnion('action', [Acting, Answering, Lapsing], {
  error: `must be one of ${[...Action.options, 'once', 'twice', 'lapse'].join(', ')}`,
})
export type Move = z.infer<typeof Move>

/**
 * Which cards lie as they lay; the others are drawn anew, each as likely as any. `as-dealt`: all that the reader may know
 * by now. `as-shown`: everybody's own as far as they were shown, and the board as far as it lay at the moment.
 * `as-known`: what the reader knew at the moment.
 */
export const CardsLie = z.enum(['as-dealt', 'as-shown', 'as-known'])
export type CardsLie = z.infer<typeof CardsLie>

/** Who plays on after the moves: nobody; bots, until it is the turn of whose road it is; bots, to the end. */
export const GoOn = z.enum(['wait', 'to-my-turn', 'to-the-end'])
export type GoOn = z.infer<typeof GoOn>

/** A road off a hand that is over. */
export const HandBranch = z.strictObject({
  /** The moment it leaves what happened: the position of one of the hand's events. */
  at: z.int().min(0),
  cards: CardsLie,
  /** What determines the cards that are drawn, and what bots do. */
  seed: z
    .int()
    .min(0)
    .max(2 ** 32 - 1),
  moves: z.array(Move).max(MOST_MOVES, `must be at most ${MOST_MOVES} moves`),
  goOn: GoOn,
  /** How often to deal the unknown cards after these moves, and have bots play the rest; 0: not at all. */
  runOuts: z.int().min(0).max(MOST_RUN_OUTS, `must be at most ${MOST_RUN_OUTS}`),
})
export type HandBranch = z.infer<typeof HandBranch>

/** Why a command would have been refused. */
export const Refusal = z.object({ code: z.string(), detail: z.string(), figures: z.record(z.string(), z.unknown()) })
export type Refusal = z.infer<typeof Refusal>

/** Something that did not happen, as the log would hold it. */
export const Unhappened = z.object({
  speculation: z.literal(true),
  type: z.string(),
  data: z.record(z.string(), z.unknown()),
})
export type Unhappened = z.infer<typeof Unhappened>

/** What a seat's chips change by in a hand, over many run-outs. */
const Average = z.object({
  seat: z.int(),
  playerId: PlayerId,
  /** In chips; `deviation` is of single run-outs, `error` the standard error of the mean. */
  mean: z.number(),
  deviation: z.number(),
  error: z.number(),
  low: z.int(),
  high: z.int(),
  /** The share of run-outs that win chips, from 0 to 1. */
  winning: z.number(),
})
export type Average = z.infer<typeof Average>

export const RunOuts = z.object({
  asked: z.int(),
  /** Fewer than were asked, where time ran out. */
  count: z.int(),
  seats: z.array(Average),
})
export type RunOuts = z.infer<typeof RunOuts>

export const HandBranchTold = z.object({
  /** Whatever is in it did not happen. */
  speculation: z.literal(true),
  handId: HandId,
  at: z.int(),
  /** Whose road it is: the reader's seat, or that of whose turn it was. */
  mine: z.int().nullable(),
  /** What would have been appended after the moment. */
  events: z.array(Unhappened),
  /** What bots have done after the moves that were asked. */
  played: z.array(Move),
  /** The first of the moves that would have been refused, from 0; those after it were not tried. */
  refused: Refusal.extend({ move: z.int() }).nullable(),
  /** What may be done next; null: nobody would be to act. */
  next: z.object({ seat: z.int(), playerId: PlayerId, legal: LegalActions, pot: Chips }).nullable(),
  /** Who is asked how often to run the rest of the board; `times` is null where there is no answer yet. Null: nobody is. */
  asked: z.array(z.object({ seat: z.int(), playerId: PlayerId, times: RunOutTimes.nullable() })).nullable(),
  /** How many cards of players who were dealt in, and of the boards, had to be drawn. */
  drawn: z.int(),
  runOuts: RunOuts.nullable(),
})
export type HandBranchTold = z.infer<typeof HandBranchTold>
