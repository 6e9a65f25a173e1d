import { z } from 'zod'
import { Card } from '../cards'
import { Deal } from '../deal'
import { HandId, MAX_AMOUNT, PlayerId } from '../kernel'
import { Action, RunOutTimes } from './events'

const ofPlayer = z.strictObject({ handId: HandId, playerId: PlayerId })
const Turn = z.int().min(1)

/** The deck comes with the command's metadata. */
export const DealHand = z.object({ type: z.literal('DealHand'), data: z.strictObject(Deal.shape) })

export const Act = z.object({
  type: z.literal('Act'),
  data: ofPlayer.extend({
    /** Of the TurnStarted that is answered, so that nobody acts twice by mistake. */
    turn: Turn,
    action: Action,
    /** Bets and raises alone: the bet on this street after it, in chips (raise TO). */
    amount: z
      .int('must be a whole number of chips')
      .min(1, 'must be at least 1 chip')
      .max(MAX_AMOUNT, `must be at most ${MAX_AMOUNT.toLocaleString('en-US')} chips`)
      .brand('Chips')
      .optional(),
  }),
})

export const ShowCards = z.object({
  type: z.literal('ShowCards'),
  data: ofPlayer.extend({
    /** Which of one's own; both, unless it says. */
    cards: z.array(Card).min(1, 'must name a card').max(2, 'must be at most two cards').optional(),
  }),
})

/** After a hand that ended before its board did, where the table allows it. */
export const HuntRabbit = z.object({ type: z.literal('HuntRabbit'), data: ofPlayer })

/** The answer to RunOutOffered. */
export const ChooseRunOut = z.object({ type: z.literal('ChooseRunOut'), data: ofPlayer.extend({ times: RunOutTimes }) })

export const ForfeitHand = z.object({ type: z.literal('ForfeitHand'), data: ofPlayer })

export const TimeOutTurn = z.object({
  type: z.literal('TimeOutTurn'),
  data: z.strictObject({ handId: HandId, turn: Turn }),
})

/** After the room was away since `stoppedAt` (ISO 8601). */
export const ResumeClock = z.object({
  type: z.literal('ResumeClock'),
  data: z.strictObject({ handId: HandId, turn: Turn, stoppedAt: z.string() }),
})

export const TimeOutRunOut = z.object({ type: z.literal('TimeOutRunOut'), data: z.strictObject({ handId: HandId }) })

/** After the room was away since `stoppedAt` (ISO 8601). */
export const ResumeRunOut = z.object({
  type: z.literal('ResumeRunOut'),
  data: z.strictObject({ handId: HandId, stoppedAt: z.string() }),
})

export const HandCommand = z.discriminatedUnion('type', [
  DealHand,
  Act,
  ShowCards,
  HuntRabbit,
  ChooseRunOut,
  ForfeitHand,
  TimeOutTurn,
  ResumeClock,
  TimeOutRunOut,
  ResumeRunOut,
])
export type HandCommand = z.infer<typeof HandCommand>
