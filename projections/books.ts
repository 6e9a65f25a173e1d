import { z } from 'zod'
import type { Projection } from './projection'

/**
 * The room's equation, in chips: available + reserved + onTables + inFlight = deposits − withdrawals. In flight are
 * the cash-outs not yet credited, less the captures not yet recorded; so it alone may be negative.
 */
export const Books = z.object({
  deposits: z.int(),
  withdrawals: z.int(),
  available: z.int(),
  reserved: z.int(),
  onTables: z.int(),
  inFlight: z.int(),
  balanced: z.boolean(),
})
export type Books = z.infer<typeof Books>

const Amounts = z.record(z.string(), z.int())

/** The books, with each movement that is on its way by its reservation. */
export const OpenBooks = Books.omit({ inFlight: true, balanced: true }).extend({
  uncaptured: Amounts,
  uncredited: Amounts,
})
export type OpenBooks = z.infer<typeof OpenBooks>

/** The key of the one view this projection has. */
export const THE_ROOM = 'room'

const EMPTY: OpenBooks = {
  deposits: 0,
  withdrawals: 0,
  available: 0,
  reserved: 0,
  onTables: 0,
  uncaptured: {},
  uncredited: {},
}

export const books: Projection<OpenBooks> = {
  name: 'books',

  key: ({ type }) => {
    switch (type) {
      case 'FundsDeposited':
      case 'FundsWithdrawn':
      case 'FundsReserved':
      case 'FundsReleased':
      case 'FundsCaptured':
      case 'CashOutCredited':
      case 'PlayerSeated':
      case 'ChipsAdded':
      case 'PlayerLeft':
        return THE_ROOM
      default:
        return undefined
    }
  },

  evolve: (view = EMPTY, { type, data }) => {
    switch (type) {
      case 'FundsDeposited':
        return { ...view, deposits: view.deposits + data.amount, available: view.available + data.amount }
      case 'FundsWithdrawn':
        return { ...view, withdrawals: view.withdrawals + data.amount, available: view.available - data.amount }
      case 'FundsReserved':
        return { ...view, available: view.available - data.amount, reserved: view.reserved + data.amount }
      case 'FundsReleased':
        return { ...view, available: view.available + data.amount, reserved: view.reserved - data.amount }
      case 'PlayerSeated':
      case 'ChipsAdded':
        return {
          ...view,
          onTables: view.onTables + data.amount,
          uncaptured: moved(view.uncaptured, data, data.amount),
        }
      case 'FundsCaptured':
        return {
          ...view,
          reserved: view.reserved - data.amount,
          uncaptured: moved(view.uncaptured, data, -data.amount),
        }
      case 'PlayerLeft':
        return { ...view, onTables: view.onTables - data.stack, uncredited: moved(view.uncredited, data, data.stack) }
      case 'CashOutCredited':
        return {
          ...view,
          available: view.available + data.amount,
          uncredited: moved(view.uncredited, data, -data.amount),
        }
      default:
        return view
    }
  },
}

/** What is on its way for one reservation changes by so much; once it comes to nothing, it is done. */
function moved(
  amounts: OpenBooks['uncaptured'],
  { playerId, reservationId }: { playerId: string; reservationId: string },
  change: number,
) {
  const key = `${playerId}.${reservationId}`
  const { [key]: before = 0, ...others } = amounts
  return before + change === 0 ? others : { ...others, [key]: before + change }
}

const sum = (amounts: Record<string, number>) => Object.values(amounts).reduce((total, amount) => total + amount, 0)

/** The books as they are shown; balanced when the equation holds and no figure, nor any movement under way, is negative. */
export function balance({ uncaptured, uncredited, ...figures }: OpenBooks = EMPTY): Books {
  const { deposits, withdrawals, available, reserved, onTables } = figures
  const inFlight = sum(uncredited) - sum(uncaptured)
  const nothingNegative = [...Object.values(figures), ...Object.values(uncaptured), ...Object.values(uncredited)].every(
    (amount) => amount >= 0,
  )
  return {
    ...figures,
    inFlight,
    balanced: nothingNegative && available + reserved + onTables + inFlight === deposits - withdrawals,
  }
}
