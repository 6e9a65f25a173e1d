import type { RejectionOf } from '../decider'
import { figure } from '../figures'
import type { Chips, ReservationId } from '../kernel'

export const playerRejections = {
  PlayerNotFound: () => 'No such player has registered.',
  PlayerAlreadyRegistered: () => 'This player has registered already, under another name.',
  BankrollLimitExceeded: ({ bankroll, limit, asked }: { bankroll: Chips; limit: number; asked: Chips }) =>
    `A bankroll holds at most ${figure(limit)} chips: ${figure(bankroll)} are there, ${figure(asked)} more were asked.`,
  InsufficientFunds: ({ available, asked }: { available: Chips; asked: Chips }) =>
    `Insufficient funds: ${figure(available)} available, ${figure(asked)} asked.`,
  ReservationConflict: ({ reservationId }: { reservationId: ReservationId }) =>
    `Reservation ${reservationId} was used before, for something else. Use a new reservation id.`,
  ReservationNotFound: ({ reservationId }: { reservationId: ReservationId }) =>
    `There is no reservation ${reservationId}.`,
  ReservationNotHeld: ({ reservationId, status }: { reservationId: ReservationId; status: string }) =>
    `Reservation ${reservationId} is ${status} already.`,
}

export type PlayerRejection = RejectionOf<typeof playerRejections>
