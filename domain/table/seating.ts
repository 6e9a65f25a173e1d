import { type Decision, reject } from '../decider'
import { type Chips, chips, type PlayerId } from '../kernel'
import type { TableEvent } from './events'
import { doorOf, isWelcome } from './invitation'
import type { TableRejection } from './rejections'
import { type Occupant, type OpenTable, occupantOf, seatOf, type Table } from './state'

export type Refusal = Extract<Decision<never, TableRejection>, { type: 'rejected' }>

/** Narrows to a table at which things can happen. */
export function refuseUnlessOpen(table: Table): Refusal | undefined {
  if (table.status === 'unopened') return reject('TableNotFound')
  if (table.status === 'closed') return reject('TableIsClosed')
  return undefined
}

/** Why this player may not sit down with this buy-in, if so. `seat` null asks for the first free one. */
export function refuseSeating(
  table: OpenTable,
  { playerId, seat, amount }: { playerId: PlayerId; seat: number | null; amount: Chips },
): Refusal | undefined {
  const { minBuyIn, maxBuyIn } = table.terms
  const { seats } = table
  const held = seatOf(table, playerId)
  if (held >= 0) return reject('AlreadySeated', { seat: held })
  if (!isWelcome(doorOf(table), playerId)) return reject('InvitationNeeded')
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
  const occupant = table.seats[seatOf(table, playerId)]
  if (!occupant) return reject('NotSeated')
  const stack = occupant.queued.reduce<number>((sum, queued) => sum + queued.amount, occupant.stack)
  return refuseStack(table, { ...occupant, stack: chips(stack) }, amount)
}

/** Why a stack may not grow by so much, if so. */
export function refuseStack(
  { terms: { maxBuyIn } }: OpenTable,
  { leaving, stack }: Pick<Occupant, 'leaving' | 'stack'>,
  asked: Chips,
): Refusal | undefined {
  if (leaving) return reject('LeavingTable')
  return stack + asked > maxBuyIn ? reject('StackLimitExceeded', { stack, asked, maxBuyIn }) : undefined
}

/** Somebody goes, and takes along the stack. */
export function playerLeft(table: OpenTable, seat: number, stack: Chips): TableEvent {
  const { tableId } = table.terms
  const { playerId, reservationId, topUps } = occupantOf(table, seat)
  return { type: 'PlayerLeft', data: { tableId, playerId, seat, reservationId, topUps, stack } }
}
