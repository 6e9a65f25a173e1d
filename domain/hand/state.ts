import type { Card, ProvenCard } from '../cards'
import type { Deal } from '../deal'
import type { Chips, PlayerId } from '../kernel'
import type { RunOutTimes, Street } from './events'

export interface HandSeat {
  seat: number
  playerId: PlayerId
  /** Chips behind. */
  stack: Chips
  /** Live chips bet on this street. */
  bet: Chips
  /** Chips in the pots since the deal, those of this street included and dead money left out. */
  committed: Chips
  /** Chips posted for everybody's sake: they count for nobody's bet. */
  dead: Chips
  won: Chips
  hasFolded: boolean
  /** On this street. */
  hasActed: boolean
  /** Folds as soon as it is their turn. */
  forfeits: boolean
  /** Milliseconds left. */
  timeBank: number
  /** `shown`: both. */
  cards: 'hidden' | 'shown' | 'mucked'
  /** Those that everybody has seen. */
  showed: Card[]
}

/** Everyone who is left is asked whether to run the rest of the board twice. */
export interface RunOutOffer {
  /** ISO 8601. */
  deadline: string
  /** Null: not answered yet. */
  answers: { seat: number; times: RunOutTimes | null }[]
}

/** Somebody is asked to act. */
export interface Turn {
  number: number
  seat: number
  /** ISO 8601. */
  deadline: string
  /** The clock has run out, and the deadline is the time bank's. */
  onTimeBank: boolean
}

export interface DealtHand
  extends Pick<
    Deal,
    'handId' | 'tableId' | 'number' | 'button' | 'bigBlind' | 'clock' | 'rabbitHunting' | 'runItTwice'
  > {
  /** `stopped`: the deck could not be read, and every bet went back. */
  status: 'playing' | 'stopped' | 'completed'
  /** In the order of play after the flop: first the one left of the button. */
  seats: HandSeat[]
  /** Forced bets that are still to be posted. */
  posts: Deal['posts']
  street: Street
  /** The bet on this street that others have to match. */
  price: Chips
  /** The largest full bet or raise of this street: what the next raise must come to at least (rule 2). */
  raiseBy: Chips
  /** Seat of the last bet or raise on this street. */
  aggressor: number | null
  /** Whoever acts next sits after this seat. */
  actedLast: number
  turns: number
  turn: Turn | null
  board: ProvenCard[]
  /** The board's cards that are still to come, and everyone's own: secret; empty where they cannot be read. */
  boardToCome: ProvenCard[]
  holeCards: Record<string, ProvenCard[]>
  /** What lay when it was decided to run it twice, and the second run's own; empty where it was not. */
  secondBoard: ProvenCard[]
  /** Secret, as the board's. */
  secondToCome: ProvenCard[]
  offer: RunOutOffer | null
  /** Null: not decided, or never asked. */
  runs: RunOutTimes | null
  /** The rest of the board was shown after the hand. */
  rabbitHunted: boolean
  /** Awards so far: of a pot that is run twice there are two. */
  potsAwarded: number
  /** Streets dealt after the betting was over. */
  runOut: number
}

export type Hand = { status: 'undealt' } | DealtHand

export const isLive = ({ hasFolded }: HandSeat): boolean => !hasFolded

/** Has cards and chips, so may still bet. */
export const canBet = ({ hasFolded, stack }: HandSeat): boolean => !hasFolded && stack > 0

export const seatOfPlayer = (hand: DealtHand, playerId: PlayerId): HandSeat | undefined =>
  hand.seats.find((seat) => seat.playerId === playerId)

/** Seats in the order of play, beginning after the given one and ending with it. */
export function seatsAfter(hand: DealtHand, seat: number): HandSeat[] {
  const start = hand.seats.findIndex((each) => each.seat === seat) + 1
  return [...hand.seats.slice(start), ...hand.seats.slice(0, start)]
}

/** Everything on the table in this hand, in chips: constant from the deal to the end (rule 17). */
export const chipsInHand = ({ seats }: DealtHand): number =>
  seats.reduce((sum, { stack, committed, dead, won }) => sum + stack + committed + dead - won, 0)
