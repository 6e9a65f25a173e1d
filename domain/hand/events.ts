import { z } from 'zod'
import { Card, ProvenCard } from '../cards'
import { Deal, Forced, Result } from '../deal'
import { Chips, HandId, PlayerId, TableId } from '../kernel'

export const Street = z.enum(['preflop', 'flop', 'turn', 'river'])
export type Street = z.infer<typeof Street>

export const Action = z.enum(['fold', 'check', 'call', 'bet', 'raise'])
export type Action = z.infer<typeof Action>

/** Smallest and largest amount to bet or raise TO, in chips of this street. */
const Range = z.object({ min: Chips, max: Chips })

/** What whose turn it is may do; folding is always allowed. Amounts in chips. */
export const LegalActions = z.object({
  check: z.boolean(),
  /** Chips to add; null: there is nothing to call. */
  call: Chips.nullable(),
  bet: Range.nullable(),
  raise: Range.nullable(),
})
export type LegalActions = z.infer<typeof LegalActions>

/** A hand in words, and the five cards that make it, the most telling first. */
export const Ranked = z.object({ words: z.string(), cards: z.array(Card) })
export type Ranked = z.infer<typeof Ranked>

/** How often the rest of a board is dealt; of a pot's award, the first board or the second. */
export const RunOutTimes = z.union([z.literal(1), z.literal(2)])
export type RunOutTimes = z.infer<typeof RunOutTimes>

const inHand = z.object({ handId: HandId, tableId: TableId })
const atSeat = inHand.extend({ playerId: PlayerId, seat: z.int().min(0) })
const Turn = z.int().min(1)

export const HandEvent = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('HandDealt'),
    data: Deal.extend({
      /** The Merkle root that the deck is committed to by, hex: see commitment.ts. */
      commitment: z.string(),
      /** Sealed in the log. Readers see their own alone. */
      holeCards: z.record(PlayerId, z.array(ProvenCard)),
      /** Sealed in the log: the five cards of the board that is to come. */
      board: z.array(ProvenCard),
      /** Sealed in the log: the five cards after the board's, of which a second board is dealt; none where it cannot be. */
      secondBoard: z.array(ProvenCard),
      /** Sealed in the log: what is left of the deck. */
      rest: z.array(ProvenCard.omit({ path: true })),
    }),
  }),
  z.object({ type: z.literal('BlindPosted'), data: atSeat.extend({ forced: Forced, amount: Chips }) }),
  z.object({
    type: z.literal('TurnStarted'),
    data: atSeat.extend({ turn: Turn, street: Street, legal: LegalActions, deadline: z.string() }),
  }),
  /** The clock ran out; what is left of the player's time bank runs until the new deadline. */
  z.object({ type: z.literal('TimeBankStarted'), data: atSeat.extend({ turn: Turn, deadline: z.string() }) }),
  /** The room was away for a while: the clock goes on with what was left of it. */
  z.object({ type: z.literal('ClockResumed'), data: atSeat.extend({ turn: Turn, deadline: z.string() }) }),
  z.object({
    type: z.literal('ActionTaken'),
    data: atSeat.extend({
      turn: Turn,
      street: Street,
      action: Action,
      /** Chips added by the action. */
      amount: Chips,
      /** The player's bet on this street after it: raise TO. */
      to: Chips,
      allIn: z.boolean(),
      because: z.enum(['choice', 'timeout', 'leaving']),
      /** Milliseconds left in the player's time bank. */
      timeBank: z.int().min(0),
    }),
  }),
  /** Whoever leaves in mid-hand folds as soon as it is their turn. */
  z.object({ type: z.literal('HandForfeited'), data: atSeat }),
  z.object({ type: z.literal('UncalledBetReturned'), data: atSeat.extend({ amount: Chips }) }),
  z.object({
    type: z.literal('StreetDealt'),
    data: inHand.extend({ street: Street.exclude(['preflop']), cards: z.array(ProvenCard) }),
  }),
  /** Nothing is left to bet: everyone who is left is asked whether to run the rest of the board twice, until the deadline. */
  z.object({
    type: z.literal('RunOutOffered'),
    data: inHand.extend({
      seats: z.array(z.object({ seat: z.int().min(0), playerId: PlayerId })),
      deadline: z.string(),
    }),
  }),
  /** The room was away for a while: there is time to answer until the new deadline. */
  z.object({ type: z.literal('RunOutResumed'), data: inHand.extend({ deadline: z.string() }) }),
  z.object({ type: z.literal('RunOutChosen'), data: atSeat.extend({ times: RunOutTimes }) }),
  /** Twice where everybody asked for it; once as soon as somebody did, or time ran out. */
  z.object({
    type: z.literal('RunOutDecided'),
    data: inHand.extend({ times: RunOutTimes, because: z.enum(['choice', 'timeout']) }),
  }),
  /** The second board's own cards: those that lay when it was decided belong to both. */
  z.object({
    type: z.literal('SecondRunDealt'),
    data: inHand.extend({ street: Street.exclude(['preflop']), cards: z.array(ProvenCard) }),
  }),
  /** Those cards of a player's two that everybody sees from now on; after the hand it may be one alone. */
  z.object({ type: z.literal('CardsShown'), data: atSeat.extend({ cards: z.array(ProvenCard) }) }),
  z.object({ type: z.literal('CardsMucked'), data: atSeat }),
  z.object({
    type: z.literal('PotAwarded'),
    data: inHand.extend({
      /** 0 is the main pot. */
      pot: z.int().min(0),
      /** Whose board awards this half of a pot that is run twice; null: the whole pot, by the only board or to the only one left. */
      run: RunOutTimes.nullable(),
      amount: Chips,
      /** In the order of the odd chips; `hand` is null where nobody had to show. */
      winners: z.array(z.object({ seat: z.int().min(0), playerId: PlayerId, amount: Chips, hand: Ranked.nullable() })),
    }),
  }),
  /** Somebody wanted to see how the board would have ended: these cards lie on no board and count for nothing. */
  z.object({ type: z.literal('RabbitHunted'), data: atSeat.extend({ cards: z.array(ProvenCard) }) }),
  /** The deck cannot be read, so the hand cannot be played on: every bet goes back to whoever made it. */
  z.object({
    type: z.literal('HandStopped'),
    data: inHand.extend({
      reason: z.literal('DeckUnreadable'),
      /** Id of the event that cannot be read. */
      eventId: z.string(),
      returned: z.array(z.object({ seat: z.int().min(0), playerId: PlayerId, amount: Chips })),
    }),
  }),
  z.object({
    type: z.literal('HandCompleted'),
    data: inHand.extend({
      seats: z.array(Result),
      /** How much there was to look at: hands shown, awards of pots, streets of either board dealt without betting. */
      shown: z.int().min(0),
      pots: z.int().min(0),
      runOut: z.int().min(0),
    }),
  }),
])
export type HandEvent = z.infer<typeof HandEvent>
