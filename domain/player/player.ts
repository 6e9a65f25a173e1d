import { accept, type Decider, type Decision, reject } from '../decider'
import { type Chips, chips, MAX_BANKROLL, minus, type PlayerId, plus, type TableId, unreachable } from '../kernel'
import type { PlayerCommand } from './commands'
import type { PlayerEvent, ReservationPurpose } from './events'
import type { PlayerRejection } from './rejections'

export interface Reservation {
  tableId: TableId
  purpose: ReservationPurpose
  seat: number | null
  amount: Chips
  status: 'held' | 'released' | 'captured'
  /** A buy-in that has come home: its seat was left, and the stack credited. */
  cashedOut: boolean
}

export interface RegisteredPlayer {
  status: 'registered'
  playerId: PlayerId
  displayName: string
  available: Chips
  reserved: Chips
  /** By reservation id; kept after their end, since an id works once. */
  reservations: Record<string, Reservation>
}

export type Player = { status: 'unregistered' } | RegisteredPlayer

type PlayerDecision = Decision<PlayerEvent, PlayerRejection>

/** Whether a reservation id was used before; what becomes of it then is for the player alone to decide. */
export const isReserved = (player: Player, reservationId: string): boolean =>
  player.status === 'registered' && reservationId in player.reservations

export function decide(command: PlayerCommand, player: Player): PlayerDecision {
  if (command.type === 'RegisterPlayer') return register(command.data, player)
  if (player.status === 'unregistered') return reject('PlayerNotFound')

  switch (command.type) {
    case 'DepositFunds': {
      const bankroll = plus(player.available, player.reserved)
      const { amount } = command.data
      if (bankroll + amount > MAX_BANKROLL)
        return reject('BankrollLimitExceeded', { bankroll, limit: MAX_BANKROLL, asked: amount })
      return accept({ type: 'FundsDeposited', data: command.data })
    }
    case 'WithdrawFunds': {
      const { amount } = command.data
      if (player.available < amount) return reject('InsufficientFunds', { available: player.available, asked: amount })
      return accept({ type: 'FundsWithdrawn', data: command.data })
    }
    case 'ReserveFunds':
      return hold({ ...command.data, purpose: 'buy-in' }, player)
    case 'TopUp':
      return hold({ ...command.data, purpose: 'top-up', seat: null }, player)
    case 'ReleaseFunds':
      return settle('released', command.data, player)
    case 'CaptureFunds':
      return settle('captured', command.data, player)
    case 'CreditCashOut':
      return creditCashOut(command.data, player)
    default:
      return unreachable(command)
  }
}

type CommandData<Type extends PlayerCommand['type']> = Extract<PlayerCommand, { type: Type }>['data']
type EventData<Type extends PlayerEvent['type']> = Extract<PlayerEvent, { type: Type }>['data']

function register(data: CommandData<'RegisterPlayer'>, player: Player): PlayerDecision {
  if (player.status === 'unregistered') return accept({ type: 'PlayerRegistered', data })
  return player.displayName === data.displayName ? accept() : reject('PlayerAlreadyRegistered')
}

/** A reservation id works once, even after it is released; asked again for the same, it does nothing. */
function hold(data: EventData<'FundsReserved'>, player: RegisteredPlayer): PlayerDecision {
  const { reservationId, amount, tableId, seat, purpose } = data
  const known = player.reservations[reservationId]
  if (known) {
    const same =
      known.amount === amount && known.tableId === tableId && known.seat === seat && known.purpose === purpose
    return same ? accept() : reject('ReservationConflict', { reservationId })
  }
  if (player.available < amount) return reject('InsufficientFunds', { available: player.available, asked: amount })
  return accept({ type: 'FundsReserved', data })
}

function settle(
  outcome: 'released' | 'captured',
  { playerId, reservationId }: CommandData<'ReleaseFunds'>,
  player: RegisteredPlayer,
): PlayerDecision {
  const reservation = player.reservations[reservationId]
  if (!reservation) return reject('ReservationNotFound', { reservationId })
  if (reservation.status === outcome) return accept()
  if (reservation.status !== 'held') return reject('ReservationNotHeld', { reservationId, status: reservation.status })
  const { tableId, amount } = reservation
  return accept({
    type: outcome === 'released' ? 'FundsReleased' : 'FundsCaptured',
    data: { playerId, reservationId, tableId, amount },
  })
}

/**
 * Never refused, and works once a buy-in. A cash-out may overtake the captures of the chips it is made of: those are
 * recorded first, so that no chip is ever with its owner and on its way to the table at once.
 */
function creditCashOut({ topUps, ...credit }: CommandData<'CreditCashOut'>, player: RegisteredPlayer): PlayerDecision {
  const { playerId, reservationId } = credit
  if (player.reservations[reservationId]?.cashedOut) return accept()
  const captures = [reservationId, ...topUps].flatMap((id): PlayerEvent[] => {
    const reservation = player.reservations[id]
    if (reservation?.status !== 'held') return []
    const { tableId, amount } = reservation
    return [{ type: 'FundsCaptured', data: { playerId, reservationId: id, tableId, amount } }]
  })
  return accept<PlayerEvent>(...captures, { type: 'CashOutCredited', data: credit })
}

export function evolve(player: Player, event: PlayerEvent): Player {
  if (event.type === 'PlayerRegistered')
    return { status: 'registered', ...event.data, available: chips(0), reserved: chips(0), reservations: {} }
  if (player.status === 'unregistered') throw new Error(`${event.type} on a player who never registered`)

  const { available, reserved } = player
  const { amount } = event.data
  switch (event.type) {
    case 'FundsDeposited':
      return { ...player, available: plus(available, amount) }
    case 'FundsWithdrawn':
      return { ...player, available: minus(available, amount) }
    case 'FundsReserved': {
      const { reservationId, tableId, purpose, seat } = event.data
      const reservation: Reservation = { tableId, purpose, seat, amount, status: 'held', cashedOut: false }
      return {
        ...player,
        available: minus(available, amount),
        reserved: plus(reserved, amount),
        reservations: { ...player.reservations, [reservationId]: reservation },
      }
    }
    case 'FundsReleased':
      return {
        ...withReservation(player, event.data.reservationId, { status: 'released' }),
        available: plus(available, amount),
        reserved: minus(reserved, amount),
      }
    case 'FundsCaptured':
      return {
        ...withReservation(player, event.data.reservationId, { status: 'captured' }),
        reserved: minus(reserved, amount),
      }
    case 'CashOutCredited':
      return {
        ...withReservation(player, event.data.reservationId, { cashedOut: true }),
        available: plus(available, amount),
      }
    default:
      return unreachable(event)
  }
}

function withReservation(player: RegisteredPlayer, id: string, change: Partial<Reservation>): RegisteredPlayer {
  const reservation = player.reservations[id]
  if (!reservation) return player
  return { ...player, reservations: { ...player.reservations, [id]: { ...reservation, ...change } } }
}

export const player: Decider<Player, PlayerCommand, PlayerEvent, PlayerRejection> = {
  initial: { status: 'unregistered' },
  decide,
  evolve,
}
