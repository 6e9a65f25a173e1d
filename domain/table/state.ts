import type { Chips, HandId, PlayerId, ReservationId } from '../kernel'
import type { TableTerms } from './events'
import type { InvitationCode } from './invitation-code'

export interface Occupant {
  playerId: PlayerId
  /** The buy-in that took the seat. */
  reservationId: ReservationId
  /** The top-ups since then. */
  topUps: ReservationId[]
  /** Chips in front; in mid-hand, what lay there before it. */
  stack: Chips
  /** Those of the buy-in and the top-ups that the player's account has not recorded yet. */
  unconfirmed: ReservationId[]
  /** Top-ups that wait for the end of the hand. */
  queued: QueuedChips[]
  sittingOut: boolean
  /** Has folded for it, and goes as soon as the hand is over. */
  leaving: boolean
  /** Plays the hand out, and goes then. */
  leavesAfterHand: boolean
  /** The blinds that passed by and have to be made up for: rule 13. */
  owes: { small: boolean; big: boolean }
  /** Rather than make up for them, waits for the big blind. */
  waits: boolean
  /** A standing wish to be topped up, in chips. */
  autoTopUp: { below: Chips; to: Chips } | null
  /** A top-up that this wish has asked for, and that has not come yet. */
  topUpDue: ReservationId | null
  /** Milliseconds left. */
  timeBank: number
  /** What the player puts into the shuffles. */
  seed: string
}

export interface QueuedChips {
  reservationId: ReservationId
  amount: Chips
}

/** Where the button stands and the blinds are due, as seats; those of the button and the small blind may be empty. */
export interface Positions {
  button: number
  smallBlind: number
  bigBlind: number
}

export interface OpenTable {
  status: 'open'
  terms: TableTerms
  createdBy: PlayerId
  /** What admits a player to a private table; null: nothing does. */
  invitation: InvitationCode | null
  /** To a private table, beside whoever created it. */
  admitted: PlayerId[]
  /** By seat number, from 0. */
  seats: (Occupant | null)[]
  /** The hand that is played, and the seats that are dealt in. */
  hand: { handId: HandId; seats: number[] } | null
  /** Of the last hand that was started; 0 before the first. */
  handNumber: number
  /** Of the last hand that was started. */
  last: Positions | null
  /** When the next hand is to start, ISO 8601. */
  scheduledAt: string | null
}

export type Table = { status: 'unopened' } | OpenTable | { status: 'closed'; terms: TableTerms }

/** The seat a player holds, or -1. */
export const seatOf = (table: OpenTable, playerId: PlayerId): number =>
  table.seats.findIndex((occupant) => occupant?.playerId === playerId)

export const isInHand = ({ hand }: OpenTable, seat: number): boolean => hand?.seats.includes(seat) ?? false

/** @throws Error when nobody sits there: the sign of a bug */
export function occupantOf({ seats }: OpenTable, seat: number): Occupant {
  const occupant = seats[seat]
  if (!occupant) throw new Error(`Nobody sits in seat ${seat}`)
  return occupant
}
