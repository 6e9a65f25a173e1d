import { z } from 'zod'
import type { HandEvent } from '@/domain/hand/events'
import { Chips, chips, minus, PlayerId, plus } from '@/domain/kernel'
import type { PlayerEvent } from '@/domain/player/events'
import type { RoomEvent } from '@/domain/room'
import type { Projection } from './projection'

/**
 * What a player owns, in chips. `inPlay` is what lies on tables, and what is on its way: chips move into it when their
 * capture is recorded and out of it when their cash-out is credited, and a hand changes it when it is completed. So
 * `total` changes by deposits, withdrawals and hands alone.
 */
export const Balances = z.object({ available: Chips, reserved: Chips, inPlay: Chips, total: Chips })
export type Balances = z.infer<typeof Balances>

export const Bankroll = Balances.extend({
  playerId: PlayerId,
  /** How much of `inPlay` lies in the pots of hands that are being played. */
  bets: Chips,
})
export type Bankroll = z.infer<typeof Bankroll>

export const NOTHING: Balances = { available: chips(0), reserved: chips(0), inPlay: chips(0), total: chips(0) }

/** An event that moves chips between available, reserved, in play, other players and the world outside. */
export type Movement =
  | Exclude<PlayerEvent, { type: 'PlayerRegistered' }>
  | Extract<HandEvent, { type: 'HandCompleted' }>

const MOVEMENTS: Record<Movement['type'], true> = {
  FundsDeposited: true,
  FundsWithdrawn: true,
  FundsReserved: true,
  FundsReleased: true,
  FundsCaptured: true,
  CashOutCredited: true,
  HandCompleted: true,
}

export const isMovement = <Event extends RoomEvent>(event: Event): event is Event & Movement => event.type in MOVEMENTS

/** The players whose chips an event moves. */
export function movedBy(event: RoomEvent): PlayerId[] {
  if (!isMovement(event)) return []
  if (event.type !== 'HandCompleted') return [event.data.playerId]
  return event.data.seats.filter(({ change }) => change !== 0).map(({ playerId }) => playerId)
}

/** How many chips an event moves for a player; negative for what a hand has cost. */
export function amountOf(event: Movement, playerId: string): number {
  if (event.type !== 'HandCompleted') return event.data.amount
  return event.data.seats.find((seat) => seat.playerId === playerId)?.change ?? 0
}

/** A player's balances after a movement. */
export function move<View extends Balances>(view: View, event: Movement, playerId: string): View {
  const { available, reserved, inPlay } = view
  if (event.type === 'HandCompleted') return rebalanced(view, { inPlay: chips(inPlay + amountOf(event, playerId)) })
  const { amount } = event.data
  switch (event.type) {
    case 'FundsDeposited':
      return rebalanced(view, { available: plus(available, amount) })
    case 'FundsWithdrawn':
      return rebalanced(view, { available: minus(available, amount) })
    case 'FundsReserved':
      return rebalanced(view, { available: minus(available, amount), reserved: plus(reserved, amount) })
    case 'FundsReleased':
      return rebalanced(view, { available: plus(available, amount), reserved: minus(reserved, amount) })
    case 'FundsCaptured':
      return rebalanced(view, { reserved: minus(reserved, amount), inPlay: plus(inPlay, amount) })
    case 'CashOutCredited':
      return rebalanced(view, { inPlay: minus(inPlay, amount), available: plus(available, amount) })
  }
}

function rebalanced<View extends Balances>(view: View, change: Partial<Omit<Balances, 'total'>>): View {
  const next = { ...view, ...change }
  return { ...next, total: plus(plus(next.available, next.reserved), next.inPlay) }
}

/** How many chips an event moves from a player's stack into the pots, by player; negative for what comes out of them. */
function betsIn({ type, data }: RoomEvent): { playerId: PlayerId; amount: number }[] {
  switch (type) {
    case 'BlindPosted':
    case 'ActionTaken':
      return data.amount > 0 ? [data] : []
    case 'UncalledBetReturned':
      return [{ playerId: data.playerId, amount: -data.amount }]
    case 'HandStopped':
      return data.returned.map(({ playerId, amount }) => ({ playerId, amount: -amount }))
    case 'HandCompleted':
      return data.seats.filter(({ bet }) => bet > 0).map(({ playerId, bet }) => ({ playerId, amount: -bet }))
    default:
      return []
  }
}

export const bankroll: Projection<Bankroll> = {
  name: 'bankroll',
  keys: (event) => {
    if (event.type === 'PlayerRegistered') return [event.data.playerId]
    return [...new Set([...movedBy(event), ...betsIn(event).map(({ playerId }) => playerId)])]
  },
  evolve: (view, event, key) => {
    if (event.type === 'PlayerRegistered') return { playerId: event.data.playerId, ...NOTHING, bets: chips(0) }
    if (!view) return undefined
    const moved = isMovement(event) ? move(view, event, key) : view
    const bet = betsIn(event).find(({ playerId }) => playerId === key)
    return bet ? { ...moved, bets: chips(moved.bets + bet.amount) } : moved
  },
}
