import { type Decision, reject } from '../decider'
import type { Chips, PlayerId } from '../kernel'
import type { TableRejection } from './rejections'
import type { OpenTable, Table } from './state'

type Refusal = Extract<Decision<never, TableRejection>, { type: 'rejected' }>

/** Narrows to a table at which things can happen. */
export function refuseUnlessOpen(table: Table): Refusal | undefined {
  if (table.status === 'unopened') return reject('TableNotFound')
  if (table.status === 'closed') return reject('TableIsClosed')
  return undefined
}

/** The seat a player holds, or -1. */
export const seatOf = (table: OpenTable, playerId: PlayerId): number =>
  table.seats.findIndex((occupant) => occupant?.playerId === playerId)

/** Why this player may not sit down with this buy-in, if so. `seat` null asks for the first free one. */
export function refuseSeating(
  table: OpenTable,
  { playerId, seat, amount }: { playerId: PlayerId; seat: number | null; amount: Chips },
): Refusal | undefined {
  const { minBuyIn, maxBuyIn } = table.terms
  const { seats } = table
  const held = seatOf(table, playerId)
  if (held >= 0) return reject('AlreadySeated', { seat: held })
  if (amount < minBuyIn || amount > maxBuyIn) return reject('BuyInOutOfRange', { minBuyIn, maxBuyIn, asked: amount })
  if (seat === null) return seats.includes(null) ? undefined : reject('TableFull', { seats: seats.length })
  if (seat >= seats.length) return reject('SeatOutOfRange', { seat, seats: seats.length })
  return seats[seat] ? reject('SeatTaken', { seat }) : undefined
}

/** Why a seated player may not add these chips, if so: rule 22, at most up to the table's maximum. */
export function refuseChips(
  table: OpenTable,
  { playerId, amount }: { playerId: PlayerId; amount: Chips },
): Refusal | undefined {
  const stack = table.seats[seatOf(table, playerId)]?.stack
  if (stack === undefined) return reject('NotSeated')
  const { maxBuyIn } = table.terms
  return stack + amount > maxBuyIn ? reject('StackLimitExceeded', { stack, asked: amount, maxBuyIn }) : undefined
}
