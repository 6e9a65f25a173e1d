import { accept, type Decision } from '../decider'
import type { TableCommand } from './commands'
import type { TableEvent } from './events'
import { readySeats } from './readiness'
import type { TableRejection } from './rejections'
import { type Refusal, refuseChips, refuseSeating } from './seating'
import { isInHand, type OpenTable, seatOf } from './state'

type TableDecision = Decision<TableEvent, TableRejection>
type Arrival = Extract<TableCommand, { type: 'SeatPlayer' | 'AddChips' }>
type CommandData<Type extends TableCommand['type']> = Extract<TableCommand, { type: Type }>['data']

/** Chips that were reserved for this table come onto it, or are turned away. */
export const arrive = (command: Arrival, table: OpenTable): TableDecision =>
  command.type === 'SeatPlayer' ? seatPlayer(command, table) : addChips(command, table)

/** By an event, since whoever holds the chips must hear of it. */
export function turnAway(command: Arrival, { rejection: { code, details } }: Refusal): TableDecision {
  const reason = { code, details: { ...details } }
  return command.type === 'SeatPlayer'
    ? accept({ type: 'SeatingRejected', data: { ...command.data, reason } })
    : accept({ type: 'ChipsRefused', data: { ...command.data, reason } })
}

function seatPlayer(command: Extract<Arrival, { type: 'SeatPlayer' }>, table: OpenTable): TableDecision {
  const { data } = command
  if (table.seats[seatOf(table, data.playerId)]?.reservationId === data.reservationId) return accept()
  const refusal = refuseSeating(table, data)
  if (refusal) return turnAway(command, refusal)
  const seat = data.seat ?? table.seats.indexOf(null)
  return accept({
    type: 'PlayerSeated',
    data: { ...data, seat, confirmed: false, owesBigBlind: table.last !== null && readySeats(table).length >= 2 },
  })
}

/** In mid-hand chips wait beside the stack until it is over: rule 22. */
function addChips(command: Extract<Arrival, { type: 'AddChips' }>, table: OpenTable): TableDecision {
  const { data } = command
  const refusal = refuseChips(table, data)
  if (refusal) return turnAway(command, refusal)
  const seat = seatOf(table, data.playerId)
  return isInHand(table, seat)
    ? accept({ type: 'ChipsQueued', data: { ...data, seat } })
    : accept({ type: 'ChipsAdded', data: { ...data, seat, confirmed: false } })
}

/** Chips that have gone again meanwhile need no word. */
export function confirmChips(data: CommandData<'ConfirmChips'>, table: OpenTable): TableDecision {
  const seat = seatOf(table, data.playerId)
  const awaited = table.seats[seat]?.unconfirmed.includes(data.reservationId)
  return awaited ? accept({ type: 'ChipsConfirmed', data: { ...data, seat } }) : accept()
}
