import { accept, type CommandMetadata, type Decider, type Decision, reject } from '../decider'
import { unreachable } from '../kernel'
import { arrive, confirmChips, turnAway } from './arriving'
import { refuseTopUp, setAutoTopUp, stopAutoTopUp, topUpsDue } from './auto-top-up'
import type { TableCommand } from './commands'
import { endHand } from './ending'
import type { TableEvent, TableTerms } from './events'
import { evolve } from './evolve'
import { acceptInvitation, renewInvitation } from './invitation'
import { putOff, scheduled } from './readiness'
import type { TableRejection } from './rejections'
import { playerLeft, type Refusal, refuseUnlessOpen } from './seating'
import { startHand } from './starting'
import { isInHand, type Occupant, type OpenTable, seatOf, type Table } from './state'
import { refuseTerms } from './terms'

type TableDecision = Decision<TableEvent, TableRejection>
type CommandData<Type extends TableCommand['type']> = Extract<TableCommand, { type: Type }>['data']
type AtOpenTable = Exclude<TableCommand, { type: 'CreateTable' | 'CloseTable' }>

/** What a command comes to; the top-ups that are due then; and the next hand is scheduled, once two or more are ready. */
export function decide(command: TableCommand, table: Table, metadata: CommandMetadata): TableDecision {
  const decision = decideAlone(command, table, metadata)
  if (decision.type === 'rejected') return decision
  const after = decision.events.reduce(evolve, table)
  const due = after.status === 'open' ? topUpsDue(after, metadata) : []
  const toLookAt = command.type === 'EndHand' ? command.data.toLookAt : 0
  return accept(...decision.events, ...due, ...scheduled(due.reduce(evolve, after), toLookAt, metadata))
}

function decideAlone(command: TableCommand, table: Table, metadata: CommandMetadata): TableDecision {
  if (command.type === 'CreateTable') return create(command.data, table)
  if (command.type === 'CloseTable') return close(command.data, table)
  if (table.status !== 'open') return withoutTable(command, table)

  switch (command.type) {
    case 'AcceptInvitation':
      return acceptInvitation(table, command.data)
    case 'RenewInvitation':
      return renewInvitation(table, command.data)
    case 'SeatPlayer':
    case 'AddChips':
      return arrive(command, table)
    case 'ConfirmChips':
      return confirmChips(command.data, table)
    case 'SitOut':
    case 'SitIn':
    case 'ChooseSeed':
    case 'LeaveTable':
    case 'StayAtTable':
    case 'SetAutoTopUp':
    case 'StopAutoTopUp':
      return atSeat(command, table)
    case 'RefuseTopUp':
      return refuseTopUp(table, command.data)
    case 'StartHand':
      return accept(...startHand(table, metadata))
    case 'EndHand':
      return accept(...endHand(table, command.data))
    case 'PutOffHand':
      return accept(...putOff(table, command.data.toLookAt, metadata))
    default:
      return unreachable(command)
  }
}

/** The terms make the table; its invitation is drawn anew whenever it is asked for. */
function create({ playerId, invitation: drawn, ...terms }: CommandData<'CreateTable'>, table: Table): TableDecision {
  if (table.status !== 'unopened') {
    const { terms: known } = table
    const same = Object.entries(terms).every(([key, value]) => known[key as keyof TableTerms] === value)
    return same ? accept() : reject('TableAlreadyExists')
  }
  const invitation = terms.isPrivate ? drawn : null
  return refuseTerms(terms) ?? accept({ type: 'TableCreated', data: { ...terms, createdBy: playerId, invitation } })
}

function close({ tableId }: CommandData<'CloseTable'>, table: Table): TableDecision {
  if (table.status === 'unopened') return reject('TableNotFound')
  if (table.status === 'closed') return accept()
  const seated = table.seats.filter((occupant) => occupant !== null).length
  return seated > 0 ? reject('TableNotEmpty', { seated }) : accept({ type: 'TableClosed', data: { tableId } })
}

/** Of a table that has closed, the processes may still have had something to say. */
function withoutTable(command: AtOpenTable, table: Exclude<Table, OpenTable>): TableDecision {
  const refusal: Refusal = refuseUnlessOpen(table) ?? reject('TableNotFound')
  switch (command.type) {
    case 'SeatPlayer':
    case 'AddChips':
      return turnAway(command, refusal)
    case 'ConfirmChips':
    case 'StartHand':
    case 'EndHand':
    case 'PutOffHand':
    case 'RefuseTopUp':
      return table.status === 'closed' ? accept() : refusal
    case 'AcceptInvitation':
    case 'RenewInvitation':
    case 'SitOut':
    case 'SitIn':
    case 'ChooseSeed':
    case 'LeaveTable':
    case 'StayAtTable':
    case 'SetAutoTopUp':
    case 'StopAutoTopUp':
      return refusal
    default:
      return unreachable(command)
  }
}

type AtSeat = Extract<
  TableCommand,
  { type: 'SitOut' | 'SitIn' | 'ChooseSeed' | 'LeaveTable' | 'StayAtTable' | 'SetAutoTopUp' | 'StopAutoTopUp' }
>

function atSeat(command: AtSeat, table: OpenTable): TableDecision {
  const { tableId, playerId } = command.data
  const seat = seatOf(table, playerId)
  const occupant = table.seats[seat]
  if (!occupant) return reject('NotSeated')
  const at = { tableId, playerId, seat }

  switch (command.type) {
    case 'SitOut':
      return occupant.sittingOut ? accept() : accept({ type: 'PlayerSatOut', data: at })
    case 'SitIn':
      return sitIn(occupant, { ...at, waits: command.data.waits })
    case 'ChooseSeed': {
      const { seed } = command.data
      return occupant.seed === seed ? accept() : accept({ type: 'SeedChosen', data: { ...at, seed } })
    }
    case 'LeaveTable':
      return leave(table, seat, occupant, command.data.afterHand)
    case 'StayAtTable':
      return stay(occupant, at)
    case 'SetAutoTopUp':
      return setAutoTopUp(table, occupant, { ...command.data, seat })
    case 'StopAutoTopUp':
      return stopAutoTopUp(occupant, at)
    default:
      return unreachable(command)
  }
}

/** Who owes nothing has nothing to wait for; who plays already may still choose between posting and waiting. */
function sitIn({ leaving, sittingOut, owes, ...occupant }: Occupant, at: EventData<'PlayerSatIn'>): TableDecision {
  if (leaving) return reject('LeavingTable')
  const waits = at.waits && (owes.big || owes.small)
  return sittingOut || waits !== occupant.waits ? accept({ type: 'PlayerSatIn', data: { ...at, waits } }) : accept()
}

/** In mid-hand it is announced, and takes effect when the hand is over; who has folded for it cannot play on. */
function leave(table: OpenTable, seat: number, occupant: Occupant, afterHand: boolean): TableDecision {
  const { playerId, leaving, leavesAfterHand, stack } = occupant
  const { hand, terms } = table
  if (!hand || !isInHand(table, seat)) return accept(playerLeft(table, seat, stack))
  if (leaving || (afterHand && leavesAfterHand)) return accept()
  const data = { tableId: terms.tableId, playerId, seat, handId: hand.handId }
  return accept({ type: afterHand ? 'LeaveAfterHandChosen' : 'LeaveAnnounced', data })
}

/** A hand that was folded in order to leave cannot be taken up again. */
function stay({ leaving, leavesAfterHand }: Occupant, at: EventData<'StayChosen'>): TableDecision {
  if (leaving) return reject('LeavingTable')
  return leavesAfterHand ? accept({ type: 'StayChosen', data: at }) : accept()
}

type EventData<Type extends TableEvent['type']> = Extract<TableEvent, { type: Type }>['data']

export const table: Decider<Table, TableCommand, TableEvent, TableRejection> = {
  initial: { status: 'unopened' },
  decide,
  evolve,
}
