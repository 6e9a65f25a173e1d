import { z } from 'zod'
import { Chips, chips, minus, PlayerId, plus } from '@/domain/kernel'
import type { PlayerEvent } from '@/domain/player/events'
import type { RoomEvent } from '@/domain/room'
import type { Projection } from './projection'

/**
 * What a player owns, in chips. `inPlay` is what lies on tables, and what is on its way: chips move into it when their
 * capture is recorded and out of it when their cash-out is credited, so `total` holds still at every position.
 */
export const Balances = z.object({ available: Chips, reserved: Chips, inPlay: Chips, total: Chips })
export type Balances = z.infer<typeof Balances>

export const Bankroll = Balances.extend({ playerId: PlayerId, displayName: z.string() })
export type Bankroll = z.infer<typeof Bankroll>

export const NOTHING: Balances = { available: chips(0), reserved: chips(0), inPlay: chips(0), total: chips(0) }

/** An event that moves a player's chips between available, reserved, in play and the world outside. */
export type Movement = Exclude<PlayerEvent, { type: 'PlayerRegistered' }>

const MOVEMENTS: Record<Movement['type'], true> = {
  FundsDeposited: true,
  FundsWithdrawn: true,
  FundsReserved: true,
  FundsReleased: true,
  FundsCaptured: true,
  CashOutCredited: true,
}

export const isMovement = <Event extends RoomEvent>(event: Event): event is Event & Movement => event.type in MOVEMENTS

/** The balances after a movement. */
export function move<View extends Balances>(view: View, { type, data: { amount } }: Movement): View {
  const { available, reserved, inPlay } = view
  switch (type) {
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

export const bankroll: Projection<Bankroll> = {
  name: 'bankroll',
  keys: (event) => (event.type === 'PlayerRegistered' || isMovement(event) ? [event.data.playerId] : []),
  evolve: (view, event) => {
    if (event.type === 'PlayerRegistered') return { ...event.data, ...NOTHING }
    return view && isMovement(event) ? move(view, event) : view
  },
}
