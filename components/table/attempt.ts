import type { Arrival, TableActivity } from '@/projections/table-activity'
import { lostSeat, lostTopUp } from './lost-seat'

/** Chips this page has sent on their way to the table. */
export interface Attempt {
  purpose: 'buy-in' | 'top-up'
  reservationId: string
  playerId: Arrival['playerId']
  /** From 0; null for a top-up. */
  seat: number | null
  amount: Arrival['amount']
  /** Why nothing came of it: the room said no at once, or the table turned the chips away. */
  refused?: { code: string; details: Record<string, unknown> }
}

/** What has become of an attempt: null once it went well, and what the table said once it turned the chips away. */
export function settled(attempt: Attempt, recent: TableActivity['recent']): Attempt | null {
  const answer = recent.find(({ data }) => 'reservationId' in data && data.reservationId === attempt.reservationId)
  switch (answer?.type) {
    case 'PlayerSeated':
    case 'ChipsAdded':
      return null
    case 'SeatingRejected':
    case 'ChipsRefused':
      return attempt.refused ? attempt : { ...attempt, refused: answer.data.reason }
    default:
      return attempt
  }
}

/** What there is to tell of an attempt that came to nothing; undefined while it is under way. */
export function outcomeOf({ purpose, seat, amount, refused }: Attempt) {
  if (!refused) return undefined
  return purpose === 'buy-in' ? lostSeat(seat, amount, refused) : lostTopUp(amount, refused)
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
