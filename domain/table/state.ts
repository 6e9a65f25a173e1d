import type { Chips, PlayerId, ReservationId } from '../kernel'
import type { TableTerms } from './events'

export interface Occupant {
  playerId: PlayerId
  /** The buy-in that took the seat. */
  reservationId: ReservationId
  /** The top-ups since then. */
  topUps: ReservationId[]
  stack: Chips
  sittingOut: boolean
}

export interface OpenTable {
  status: 'open'
  terms: TableTerms
  /** By seat number, from 0. */
  seats: (Occupant | null)[]
}

export type Table = { status: 'unopened' } | OpenTable | { status: 'closed'; terms: TableTerms }
