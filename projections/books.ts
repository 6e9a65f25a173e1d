import { z } from 'zod'
import type { Projection } from './projection'

/**
 * The room's equation, in chips: available + reserved + onTables + inFlight = deposits − withdrawals. In flight are
 * the cash-outs not yet credited, less the captures not yet recorded; so it alone may be negative.
 */
export const Books = z.object({
  deposits: z.number(),
  withdrawals: z.number(),
  available: z.number(),
  reserved: z.number(),
  onTables: z.number(),
  inFlight: z.number(),
  balanced: z.boolean(),
})
export type Books = z.infer<typeof Books>

const Amounts = z.record(z.string(), z.int())

/** A whole number in decimal digits: the sums of a whole room may outgrow the safe integers, and must not be rounded. */
const Exact = z.string()

/** The books, exact, with each movement that is on its way by its reservation. */
export const OpenBooks = z.object({
  deposits: Exact,
  withdrawals: Exact,
  available: Exact,
  reserved: Exact,
  onTables: Exact,
  uncaptured: Amounts,
  uncredited: Amounts,
})
export type OpenBooks = z.infer<typeof OpenBooks>

/** The key of the one view this projection has. */
export const THE_ROOM = 'room'

const EMPTY: OpenBooks = {
  deposits: '0',
  withdrawals: '0',
  available: '0',
  reserved: '0',
  onTables: '0',
  uncaptured: {},
  uncredited: {},
}

export const books: Projection<OpenBooks> = {
  name: 'books',

  keys: ({ type }) => {
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
        return [THE_ROOM]
      default:
        return []
    }
  },

  evolve: (view = EMPTY, { type, data }) => {
    switch (type) {
      case 'FundsDeposited':
        return { ...view, deposits: add(view.deposits, data.amount), available: add(view.available, data.amount) }
      case 'FundsWithdrawn':
        return {
          ...view,
          withdrawals: add(view.withdrawals, data.amount),
          available: add(view.available, -data.amount),
        }
      case 'FundsReserved':
        return { ...view, available: add(view.available, -data.amount), reserved: add(view.reserved, data.amount) }
      case 'FundsReleased':
        return { ...view, available: add(view.available, data.amount), reserved: add(view.reserved, -data.amount) }
      case 'PlayerSeated':
      case 'ChipsAdded':
        return {
          ...view,
          onTables: add(view.onTables, data.amount),
          uncaptured: moved(view.uncaptured, data, data.amount),
        }
      case 'FundsCaptured':
        return {
          ...view,
          reserved: add(view.reserved, -data.amount),
          uncaptured: moved(view.uncaptured, data, -data.amount),
        }
      case 'PlayerLeft':
        return {
          ...view,
          onTables: add(view.onTables, -data.stack),
          uncredited: moved(view.uncredited, data, data.stack),
        }
      case 'CashOutCredited':
        return {
          ...view,
          available: add(view.available, data.amount),
          uncredited: moved(view.uncredited, data, -data.amount),
        }
      default:
        return view
    }
  },
}

const add = (sum: string, change: number): string => String(BigInt(sum) + BigInt(change))

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

const sum = (amounts: Record<string, number>) =>
  Object.values(amounts).reduce((total, amount) => total + BigInt(amount), 0n)

/**
 * The books as they are shown; balanced when the equation holds and no figure, nor any movement under way, is negative.
 * That is judged exactly, also where a figure is too large to be shown to the last chip.
 */
export function balance(books: OpenBooks = EMPTY): Books {
  const [deposits, withdrawals] = [BigInt(books.deposits), BigInt(books.withdrawals)]
  const [available, reserved, onTables] = [BigInt(books.available), BigInt(books.reserved), BigInt(books.onTables)]
  const inFlight = sum(books.uncredited) - sum(books.uncaptured)
  const figures = { deposits, withdrawals, available, reserved, onTables }
  const underWay = [...Object.values(books.uncaptured), ...Object.values(books.uncredited)]
  const nothingNegative =
    Object.values(figures).every((figure) => figure >= 0n) && underWay.every((amount) => amount >= 0)
  return {
    deposits: Number(deposits),
    withdrawals: Number(withdrawals),
    available: Number(available),
    reserved: Number(reserved),
    onTables: Number(onTables),
    inFlight: Number(inFlight),
    balanced: nothingNegative && available + reserved + onTables + inFlight === deposits - withdrawals,
  }
}
