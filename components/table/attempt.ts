import type { Arrival, TableActivity } from './activity'
import { lostSeat, lostTopUp } from './lost-seat'

/** Chips this page has sent on their way to the table. */
export interface Attempt {
  purpose: 'buy-in' | 'top-up'
  reservationId: string
  playerId: Arrival['playerId']
  /** From 0; null for a top-up. */
  seat: number | null
  amount: Arrival['amount']
  /** The room said no before any chip was set aside. */
  refused?: { code: string; details: Record<string, unknown> }
}

/** What there is to tell of an attempt that came to nothing; undefined while it is under way, or when it went well. */
export function outcomeOf(attempt: Attempt, recent: TableActivity['recent']) {
  const { purpose, reservationId, seat, amount, refused } = attempt
  const turnedAway = recent.find(
    ({ type, data }) => (type === 'SeatingRejected' || type === 'ChipsRefused') && data.reservationId === reservationId,
  )
  const reason = refused ?? (turnedAway && 'reason' in turnedAway.data ? turnedAway.data.reason : undefined)
  if (!reason) return undefined
  return purpose === 'buy-in' ? lostSeat(seat, amount, reason) : lostTopUp(amount, reason)
}

/** Who is about to sit where, by seat: as the log tells, and this page's own attempt before the log does. */
export function arrivalsBySeat(
  { arrivals, recent }: TableActivity,
  seats: readonly unknown[],
  attempt: Attempt | null,
): Map<number, Arrival> {
  const known = (reservationId: string) =>
    arrivals.some((arrival) => arrival.reservationId === reservationId) ||
    recent.some(({ data }) => 'reservationId' in data && data.reservationId === reservationId)
  const ahead = attempt?.purpose === 'buy-in' && !attempt.refused && !known(attempt.reservationId) ? [attempt] : []

  const bySeat = new Map<number, Arrival>()
  for (const arrival of [...arrivals, ...ahead]) {
    const free = (seat: number) => seats[seat] === null && !bySeat.has(seat)
    const seat = arrival.seat ?? seats.findIndex((_, index) => free(index))
    if (seat >= 0 && free(seat)) bySeat.set(seat, arrival)
  }
  return bySeat
}
