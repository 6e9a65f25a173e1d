import { z } from 'zod'
import { Card } from '@/domain/cards'
import { Forced } from '@/domain/deal'
import { Action, LegalActions, Ranked, RunOutTimes, Street } from '@/domain/hand/events'
import { Chips, HandId, PlayerId, ReservationId } from '@/domain/kernel'
import { AutoTopUp, TableTerms } from '@/domain/table/events'
import { Reason } from '@/domain/table/reason'

/** The cards of one seat, as far as the reader may know them. Their proofs stand in the events that dealt and showed them. */
export const SeatCards = z.object({
  /** How many lie before the player; none once they are folded or mucked. */
  held: z.int(),
  /** Those that everybody was shown, or that are the reader's own: folded ones too. */
  known: z.array(Card),
  /** Both turned up for everybody. */
  shown: z.boolean(),
  /** By place, the first and the second: the card that everybody saw, or null where it lies face down. */
  faceUp: z.array(Card.nullable()),
})
export type SeatCards = z.infer<typeof SeatCards>

/** What a seat has to do with the hand on the table; amounts in chips. */
export const SeatInHand = z.object({
  status: z.enum(['live', 'folded', 'all-in']),
  /** Lies before the player: bet on this street, and not in the pots yet. */
  bet: Chips,
  /** Put in since the deal, `bet` included and dead money left out. */
  committed: Chips,
  /** Posted for everybody's sake. */
  dead: Chips,
  won: Chips,
  cards: SeatCards,
  /** The last thing done or posted on this street; `to` is the bet that it came to. */
  lastAction: z.object({ action: z.union([Action, Forced]), amount: Chips, to: Chips }).nullable(),
  /** Milliseconds left. */
  timeBank: z.int(),
})
export type SeatInHand = z.infer<typeof SeatInHand>

export const Seat = z.object({
  playerId: PlayerId,
  /** Chips behind: bets have left it, and pots come in when they are awarded. */
  stack: Chips,
  sittingOut: z.boolean(),
  /** Folds, and is gone once the hand is over. */
  leaving: z.boolean(),
  /** Plays the hand out, and is gone then, unless the player stays after all. */
  leavesAfterHand: z.boolean(),
  /** Chips that wait beside the stack until the hand is over. */
  queued: z.array(z.object({ reservationId: ReservationId, amount: Chips })),
  /** The blinds that are to be made up for when next dealt in: rule 13. A newcomer to a game that is on owes the big one. */
  owes: z.object({ small: z.boolean(), big: z.boolean() }),
  /** Is not dealt in before the big blind comes, rather than make up for what is owed. */
  waits: z.boolean(),
  /** Below which stack the player is topped up after a hand, and to which, in chips; null: not at all. */
  autoTopUp: AutoTopUp.nullable(),
  /** Why that has ended, unless the player ended it; until it is wished for again. */
  autoTopUpStopped: Reason.nullable(),
  /** Null: not dealt in. */
  hand: SeatInHand.nullable(),
})
export type Seat = z.infer<typeof Seat>

/** What is to be done now, by whom, until when. */
export const TurnAtTable = z.object({
  number: z.int(),
  seat: z.int(),
  legal: LegalActions,
  /** ISO 8601. */
  deadline: z.string(),
  /** The clock has run out, and the deadline is the time bank's. */
  onTimeBank: z.boolean(),
})
export type TurnAtTable = z.infer<typeof TurnAtTable>

export const Award = z.object({
  /** 0 is the main pot. */
  pot: z.int(),
  /** The board that awards this half of a pot that is run twice; null: the whole pot. */
  run: RunOutTimes.nullable(),
  amount: Chips,
  /** `hand` is null where nobody had to show. */
  winners: z.array(z.object({ seat: z.int(), playerId: PlayerId, amount: Chips, hand: Ranked.nullable() })),
})
export type Award = z.infer<typeof Award>

/** Whether the rest of the board is run twice: who is asked, and what they say. */
export const RunOut = z.object({
  /** ISO 8601; null: it is decided. */
  deadline: z.string().nullable(),
  /** `times` is null where there is no answer yet. */
  answers: z.array(z.object({ seat: z.int(), playerId: PlayerId, times: RunOutTimes.nullable() })),
  /** Null until it is decided. */
  times: RunOutTimes.nullable(),
})
export type RunOut = z.infer<typeof RunOut>

/** How the board would have ended, and who wanted to see it. */
export const Rabbit = z.object({ seat: z.int(), playerId: PlayerId, cards: z.array(Card) })
export type Rabbit = z.infer<typeof Rabbit>

/** The hand that is played at a table, or the last one until the next begins; amounts in chips. */
export const HandAtTable = z.object({
  handId: HandId,
  /** Counted at the table, from 1. */
  number: z.int(),
  /** `stopped`: its cards could not be read, and every bet went back. */
  status: z.enum(['playing', 'completed', 'stopped']),
  street: Street,
  /** How many were dealt in. */
  players: z.int(),
  board: z.array(Card),
  /** All that lies on the second board, with what the first shares with it; empty where the board is run once. */
  secondBoard: z.array(Card),
  /** Null: nobody was asked. */
  runOut: RunOut.nullable(),
  /** No part of the board. */
  rabbit: Rabbit.nullable(),
  /** Whether whoever was dealt in may hunt the rabbit now. */
  canHunt: z.boolean(),
  /** Gathered on the streets before this one and not awarded yet, the main pot first; with the seats that may win it. */
  pots: z.array(z.object({ amount: Chips, eligible: z.array(z.int()) })),
  awards: z.array(Award),
  /** The bet on this street that there is to match. */
  price: Chips,
  turn: TurnAtTable.nullable(),
  /** What the deck is committed to by: see commitment.ts. Null until it is dealt. */
  commitment: z.string().nullable(),
})
export type HandAtTable = z.infer<typeof HandAtTable>

/** One table: its terms, who sits where with how many chips, and the hand they play. */
export const TableView = TableTerms.omit({ seats: true }).extend({
  status: z.enum(['open', 'closed']),
  createdBy: PlayerId,
  /** To a private table, beside whoever created it. */
  admitted: z.array(PlayerId),
  /** By seat number, from 0. */
  seats: z.array(Seat.nullable()),
  /** Seats of the button and of the blinds in the last hand, where an empty one may be due; null before the first. */
  positions: z.object({ button: z.int(), smallBlind: z.int(), bigBlind: z.int() }).nullable(),
  hand: HandAtTable.nullable(),
  /** When the next hand starts, ISO 8601; null while none is about to. */
  scheduledAt: z.string().nullable(),
  /** Σ stacks, bets and pots, in chips. */
  chipsOnTable: Chips,
})
export type TableView = z.infer<typeof TableView>

/** Every chip that lies on the table. */
export const chipsOn = ({ seats, hand }: TableView): number =>
  seats.reduce((sum, seat) => sum + (seat ? seat.stack + (seat.hand?.bet ?? 0) : 0), 0) +
  (hand?.pots ?? []).reduce((sum, { amount }) => sum + amount, 0)
