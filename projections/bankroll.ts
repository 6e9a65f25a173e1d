import { z } from 'zod'
import { type Chips, Chips as ChipsSchema, chips, minus, PlayerId, plus } from '@/domain/kernel'
import type { Projection } from './projection'

/**
 * What a player owns, in chips. `inPlay` is what lies on tables, and what is on its way: chips move into it when their
 * capture is recorded and out of it when their cash-out is credited, so `total` holds still at every position.
 */
export const Bankroll = z.object({
  playerId: PlayerId,
  displayName: z.string(),
  available: ChipsSchema,
  reserved: ChipsSchema,
  inPlay: ChipsSchema,
  total: ChipsSchema,
})
export type Bankroll = z.infer<typeof Bankroll>

export const bankroll: Projection<Bankroll> = {
  name: 'bankroll',

  key: ({ type, data }) => {
    switch (type) {
      case 'PlayerRegistered':
      case 'FundsDeposited':
      case 'FundsWithdrawn':
      case 'FundsReserved':
      case 'FundsReleased':
      case 'FundsCaptured':
      case 'CashOutCredited':
        return data.playerId
      default:
        return undefined
    }
  },

  evolve: (view, event) => {
    if (event.type === 'PlayerRegistered') {
      const none = chips(0)
      return { ...event.data, available: none, reserved: none, inPlay: none, total: none }
    }
    if (!view) return undefined
    const { available, reserved, inPlay } = view
    switch (event.type) {
      case 'FundsDeposited':
        return withFigures(view, { available: plus(available, event.data.amount) })
      case 'FundsWithdrawn':
        return withFigures(view, { available: minus(available, event.data.amount) })
      case 'FundsReserved':
        return withFigures(view, {
          available: minus(available, event.data.amount),
          reserved: plus(reserved, event.data.amount),
        })
      case 'FundsReleased':
        return withFigures(view, {
          available: plus(available, event.data.amount),
          reserved: minus(reserved, event.data.amount),
        })
      case 'FundsCaptured':
        return withFigures(view, {
          reserved: minus(reserved, event.data.amount),
          inPlay: plus(inPlay, event.data.amount),
        })
      case 'CashOutCredited':
        return withFigures(view, {
          inPlay: minus(inPlay, event.data.amount),
          available: plus(available, event.data.amount),
        })
      default:
        return view
    }
  },
}

function withFigures(view: Bankroll, change: Partial<Record<'available' | 'reserved' | 'inPlay', Chips>>): Bankroll {
  const next = { ...view, ...change }
  return { ...next, total: plus(plus(next.available, next.reserved), next.inPlay) }
}
