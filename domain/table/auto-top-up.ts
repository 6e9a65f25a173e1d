import { accept, type CommandMetadata, type Decision, reject } from '../decider'
import { minus, ReservationId } from '../kernel'
import type { TableCommand } from './commands'
import type { TableEvent } from './events'
import type { TableRejection } from './rejections'
import { isInHand, type Occupant, type OpenTable, seatOf } from './state'

type TableDecision = Decision<TableEvent, TableRejection>
type CommandData<Type extends TableCommand['type']> = Extract<TableCommand, { type: Type }>['data']
type AtSeat = Extract<TableEvent, { type: 'PlayerSatOut' }>['data']

/** A wish that stands until it is taken back: below some stack, top up to another, both in chips. */
export function setAutoTopUp(
  { terms: { maxBuyIn } }: OpenTable,
  { leaving, autoTopUp }: Occupant,
  { below, to, ...at }: AtSeat & CommandData<'SetAutoTopUp'>,
): TableDecision {
  if (leaving) return reject('LeavingTable')
  if (below > to || to > maxBuyIn) return reject('AutoTopUpOutOfRange', { below, to, maxBuyIn })
  const stands = autoTopUp?.below === below && autoTopUp.to === to
  return stands ? accept() : accept({ type: 'AutoTopUpSet', data: { ...at, below, to } })
}

export const stopAutoTopUp = ({ autoTopUp }: Occupant, at: AtSeat): TableDecision =>
  autoTopUp ? accept({ type: 'AutoTopUpStopped', data: { ...at, reason: null } }) : accept()

/** Refusals that are over by themselves: the stack has grown meanwhile, or its player is about to go. */
const PASSING: readonly string[] = ['StackLimitExceeded', 'LeavingTable'] satisfies TableRejection['code'][]

/** The player's account would not have the top-up that was due. Asked for again after every hand, it would be no better. */
export function refuseTopUp(table: OpenTable, data: CommandData<'RefuseTopUp'>): TableDecision {
  const { tableId, playerId, reservationId, reason } = data
  const seat = seatOf(table, playerId)
  const { topUpDue, autoTopUp } = table.seats[seat] ?? {}
  if (topUpDue !== reservationId) return accept()
  const at = { tableId, playerId, seat }
  const refused: TableEvent = { type: 'TopUpRefused', data: { ...at, reservationId, reason } }
  const stops = autoTopUp && !PASSING.includes(reason.code)
  return stops ? accept<TableEvent>(refused, { type: 'AutoTopUpStopped', data: { ...at, reason } }) : accept(refused)
}

/**
 * What is due of the players' wishes: between hands, for those who mean to play, one top-up at a time. Each is named by
 * the command that it follows from, which is another one for every top-up of a player.
 */
export function topUpsDue(table: OpenTable, { commandId }: CommandMetadata): TableEvent[] {
  const { tableId } = table.terms
  return table.seats.flatMap((occupant, seat): TableEvent[] => {
    if (!occupant?.autoTopUp || isInHand(table, seat)) return []
    const { playerId, stack, sittingOut, topUpDue, autoTopUp } = occupant
    if (sittingOut || topUpDue !== null || stack >= autoTopUp.below) return []
    const reservationId = ReservationId.parse(commandId)
    return [{ type: 'TopUpDue', data: { tableId, playerId, seat, reservationId, amount: minus(autoTopUp.to, stack) } }]
  })
}
