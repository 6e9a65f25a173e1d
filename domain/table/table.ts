import { accept, type Decider, type Decision, reject } from '../decider'
import { plus, unreachable } from '../kernel'
import type { TableCommand } from './commands'
import type { TableEvent, TableTerms } from './events'
import type { TableRejection } from './rejections'
import { refuseChips, refuseSeating, refuseUnlessOpen, seatOf } from './seating'
import type { Occupant, OpenTable, Table } from './state'
import { refuseTerms } from './terms'

type TableDecision = Decision<TableEvent, TableRejection>
type CommandData<Type extends TableCommand['type']> = Extract<TableCommand, { type: Type }>['data']

export function decide(command: TableCommand, table: Table): TableDecision {
  if (command.type === 'CreateTable') return create(command.data, table)
  if (command.type === 'CloseTable') return close(command.data, table)
  if (table.status !== 'open') return turnAway(command, refuseUnlessOpen(table) ?? reject('TableNotFound'))

  switch (command.type) {
    case 'SeatPlayer':
      return seatPlayer(command, table)
    case 'AddChips':
      return addChips(command, table)
    case 'SitOut':
      return changeSeat(command.data, table, (at, occupant) =>
        occupant.sittingOut ? accept() : accept({ type: 'PlayerSatOut', data: at }),
      )
    case 'SitIn':
      return changeSeat(command.data, table, (at, occupant) =>
        occupant.sittingOut ? accept({ type: 'PlayerSatIn', data: at }) : accept(),
      )
    case 'LeaveTable':
      return changeSeat(command.data, table, (at, { reservationId, topUps, stack }) =>
        accept({ type: 'PlayerLeft', data: { ...at, reservationId, topUps, stack } }),
      )
    default:
      return unreachable(command)
  }
}

function create({ playerId, ...terms }: CommandData<'CreateTable'>, table: Table): TableDecision {
  if (table.status !== 'unopened') {
    const { terms: known } = table
    const same = Object.entries(terms).every(([key, value]) => known[key as keyof TableTerms] === value)
    return same ? accept() : reject('TableAlreadyExists')
  }
  return refuseTerms(terms) ?? accept({ type: 'TableCreated', data: { ...terms, createdBy: playerId } })
}

function close({ tableId }: CommandData<'CloseTable'>, table: Table): TableDecision {
  if (table.status === 'unopened') return reject('TableNotFound')
  if (table.status === 'closed') return accept()
  const seated = table.seats.filter((occupant) => occupant !== null).length
  return seated > 0 ? reject('TableNotEmpty', { seated }) : accept({ type: 'TableClosed', data: { tableId } })
}

type Refusal = Extract<TableDecision, { type: 'rejected' }>
type Arrival = Extract<TableCommand, { type: 'SeatPlayer' | 'AddChips' }>

/**
 * Chips that were reserved for this table and cannot come are turned away by an event, since whoever holds them
 * must hear of it; every other command is simply refused.
 */
function turnAway(command: Exclude<TableCommand, { type: 'CreateTable' | 'CloseTable' }>, refusal: Refusal) {
  const { code, details } = refusal.rejection
  const reason = { code, details: { ...details } }
  switch (command.type) {
    case 'SeatPlayer':
      return accept<TableEvent>({ type: 'SeatingRejected', data: { ...command.data, reason } })
    case 'AddChips':
      return accept<TableEvent>({ type: 'ChipsRefused', data: { ...command.data, reason } })
    default:
      return refusal
  }
}

function seatPlayer(command: Extract<Arrival, { type: 'SeatPlayer' }>, table: OpenTable): TableDecision {
  const { data } = command
  if (table.seats[seatOf(table, data.playerId)]?.reservationId === data.reservationId) return accept()
  const refusal = refuseSeating(table, data)
  if (refusal) return turnAway(command, refusal)
  return accept({ type: 'PlayerSeated', data: { ...data, seat: data.seat ?? table.seats.indexOf(null) } })
}

function addChips(command: Extract<Arrival, { type: 'AddChips' }>, table: OpenTable): TableDecision {
  const refusal = refuseChips(table, command.data)
  if (refusal) return turnAway(command, refusal)
  return accept({ type: 'ChipsAdded', data: { ...command.data, seat: seatOf(table, command.data.playerId) } })
}

function changeSeat(
  { tableId, playerId }: CommandData<'SitOut'>,
  table: OpenTable,
  decideSeat: (at: CommandData<'SitOut'> & { seat: number }, occupant: Occupant) => TableDecision,
): TableDecision {
  const seat = seatOf(table, playerId)
  const occupant = table.seats[seat]
  return occupant ? decideSeat({ tableId, playerId, seat }, occupant) : reject('NotSeated')
}

export function evolve(table: Table, event: TableEvent): Table {
  if (event.type === 'TableCreated') {
    const { createdBy: _, ...terms } = event.data
    return { status: 'open', terms, seats: Array.from({ length: terms.seats }, () => null) }
  }
  // Chips may be turned away from a table that never opened or has closed.
  if (event.type === 'SeatingRejected' || event.type === 'ChipsRefused') return table
  if (table.status !== 'open') throw new Error(`${event.type} at a table that is not open`)

  switch (event.type) {
    case 'PlayerSeated': {
      const { seat, playerId, reservationId, amount } = event.data
      return withSeat(table, seat, { playerId, reservationId, topUps: [], stack: amount, sittingOut: false })
    }
    case 'ChipsAdded': {
      const { seat, reservationId, amount } = event.data
      return updateSeat(table, seat, ({ topUps, stack }) => ({
        topUps: [...topUps, reservationId],
        stack: plus(stack, amount),
      }))
    }
    case 'PlayerSatOut':
      return updateSeat(table, event.data.seat, () => ({ sittingOut: true }))
    case 'PlayerSatIn':
      return updateSeat(table, event.data.seat, () => ({ sittingOut: false }))
    case 'PlayerLeft':
      return withSeat(table, event.data.seat, null)
    case 'TableClosed':
      return { status: 'closed', terms: table.terms }
    default:
      return unreachable(event)
  }
}

const withSeat = (table: OpenTable, seat: number, occupant: Occupant | null): OpenTable => ({
  ...table,
  seats: table.seats.with(seat, occupant),
})

function updateSeat(table: OpenTable, seat: number, change: (occupant: Occupant) => Partial<Occupant>): OpenTable {
  const occupant = table.seats[seat]
  if (!occupant) throw new Error(`Nobody sits in seat ${seat}`)
  return withSeat(table, seat, { ...occupant, ...change(occupant) })
}

export const table: Decider<Table, TableCommand, TableEvent, TableRejection> = {
  initial: { status: 'unopened' },
  decide,
  evolve,
}
