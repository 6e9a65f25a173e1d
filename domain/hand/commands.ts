import { z } from 'zod'
import { Deal } from '../deal'
import { HandId, MAX_AMOUNT, PlayerId } from '../kernel'
import { Action } from './events'

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

export const ShowCards = z.object({ type: z.literal('ShowCards'), data: ofPlayer })

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

export const HandCommand = z.discriminatedUnion('type', [
  DealHand,
  Act,
  ShowCards,
  ForfeitHand,
  TimeOutTurn,
  ResumeClock,
])
export type HandCommand = z.infer<typeof HandCommand>
