import { plus, type ReservationId, unreachable } from '../kernel'
import type { TableEvent, TableTerms } from './events'
import { type Occupant, type OpenTable, occupantOf, seatOf, type Table } from './state'

type EventData<Type extends TableEvent['type']> = Extract<TableEvent, { type: Type }>['data']

/** What a hand gives back of a time bank that was used, in milliseconds. */
const TIME_BANK_PER_HAND = 5_000
const NOTHING_OWED = { small: false, big: false }

export function evolve(table: Table, event: TableEvent): Table {
  if (event.type === 'TableCreated') return opened(event.data)
  // Chips may be turned away from a table that never opened or has closed.
  if (event.type === 'SeatingRejected') return table
  if (event.type === 'ChipsRefused') return table.status === 'open' ? chipsRefused(table, event.data) : table
  if (table.status !== 'open') throw new Error(`${event.type} at a table that is not open`)

  switch (event.type) {
    case 'PlayerAdmitted':
      return { ...table, admitted: [...table.admitted, event.data.playerId] }
    case 'InvitationRenewed':
      return { ...table, invitation: event.data.invitation }
    case 'PlayerSeated':
      return withSeat(table, event.data.seat, newcomer(table.terms, event.data))
    case 'ChipsQueued': {
      const { seat, reservationId, amount } = event.data
      return updateSeat(table, seat, ({ queued, topUpDue }) => ({
        queued: [...queued, { reservationId, amount }],
        topUpDue: without(topUpDue, reservationId),
      }))
    }
    case 'ChipsAdded':
      return chipsAdded(table, event.data)
    case 'ChipsConfirmed': {
      const { seat, reservationId } = event.data
      return updateSeat(table, seat, ({ unconfirmed }) => ({
        unconfirmed: unconfirmed.filter((id) => id !== reservationId),
      }))
    }
    case 'PlayerSatOut':
      return updateSeat(table, event.data.seat, () => ({ sittingOut: true, waits: false }))
    case 'PlayerSatIn':
      return updateSeat(table, event.data.seat, () => ({ sittingOut: false, waits: event.data.waits }))
    case 'AutoTopUpSet': {
      const { seat, below, to } = event.data
      return updateSeat(table, seat, () => ({ autoTopUp: { below, to } }))
    }
    case 'AutoTopUpStopped':
      return updateSeat(table, event.data.seat, () => ({ autoTopUp: null }))
    case 'TopUpDue':
      return updateSeat(table, event.data.seat, () => ({ topUpDue: event.data.reservationId }))
    case 'TopUpRefused':
      return updateSeat(table, event.data.seat, () => ({ topUpDue: null }))
    case 'SeedChosen':
      return updateSeat(table, event.data.seat, () => ({ seed: event.data.seed }))
    case 'HandScheduled':
      return { ...table, scheduledAt: event.data.at }
    case 'HandCalledOff':
      return { ...table, scheduledAt: null }
    case 'HandStarted':
      return handStarted(table, event.data)
    case 'HandEnded':
      return handEnded(table, event.data)
    case 'LeaveAnnounced':
      return updateSeat(table, event.data.seat, () => ({ leaving: true, leavesAfterHand: false }))
    case 'LeaveAfterHandChosen':
      return updateSeat(table, event.data.seat, () => ({ leavesAfterHand: true }))
    case 'StayChosen':
      return updateSeat(table, event.data.seat, () => ({ leavesAfterHand: false }))
    case 'PlayerLeft':
      return withSeat(table, event.data.seat, null)
    case 'TableClosed':
      return { status: 'closed', terms: table.terms }
    default:
      return unreachable(event)
  }
}

const opened = ({ createdBy, invitation, ...terms }: EventData<'TableCreated'>): OpenTable => ({
  status: 'open',
  terms,
  createdBy,
  invitation,
  admitted: [],
  seats: Array.from({ length: terms.seats }, () => null),
  hand: null,
  handNumber: 0,
  last: null,
  scheduledAt: null,
})

function newcomer(terms: TableTerms, data: EventData<'PlayerSeated'>): Occupant {
  const { playerId, reservationId, amount, confirmed, owesBigBlind } = data
  return {
    playerId,
    reservationId,
    topUps: [],
    stack: amount,
    unconfirmed: confirmed ? [] : [reservationId],
    queued: [],
    sittingOut: false,
    leaving: false,
    leavesAfterHand: false,
    owes: { small: false, big: owesBigBlind },
    waits: false,
    autoTopUp: null,
    topUpDue: null,
    timeBank: fullTimeBank(terms),
    // The client drew it at random.
    seed: reservationId,
  }
}

/** Milliseconds. */
const fullTimeBank = ({ timeBank }: TableTerms) => timeBank * 1_000

const chipsAdded = (table: OpenTable, { seat, reservationId, amount, confirmed }: EventData<'ChipsAdded'>) =>
  updateSeat(table, seat, ({ topUps, stack, unconfirmed, queued, topUpDue }) => ({
    topUps: [...topUps, reservationId],
    stack: plus(stack, amount),
    unconfirmed: confirmed ? unconfirmed : [...unconfirmed, reservationId],
    queued: queued.filter((chips) => chips.reservationId !== reservationId),
    topUpDue: without(topUpDue, reservationId),
  }))

/** A top-up is due until it has come, or has been turned away. */
const without = (topUpDue: Occupant['topUpDue'], reservationId: ReservationId) =>
  topUpDue === reservationId ? null : topUpDue

function chipsRefused(table: OpenTable, { playerId, reservationId }: EventData<'ChipsRefused'>): OpenTable {
  const seat = seatOf(table, playerId)
  if (seat < 0) return table
  return updateSeat(table, seat, ({ queued, topUpDue }) => ({
    queued: queued.filter((chips) => chips.reservationId !== reservationId),
    topUpDue: without(topUpDue, reservationId),
  }))
}

/** Whoever is dealt in has made up for what was missed. */
function handStarted(table: OpenTable, data: EventData<'HandStarted'>): OpenTable {
  const { handId, number, button, smallBlindSeat, bigBlindSeat, seats, missed } = data
  const started: OpenTable = {
    ...table,
    hand: { handId, seats: seats.map(({ seat }) => seat) },
    handNumber: number,
    last: { button, smallBlind: smallBlindSeat, bigBlind: bigBlindSeat },
    scheduledAt: null,
  }
  const dealt = seats.reduce(
    (after, { seat }) => updateSeat(after, seat, () => ({ owes: NOTHING_OWED, waits: false })),
    started,
  )
  return missed.reduce(
    (after, { seat, blind }) => updateSeat(after, seat, ({ owes }) => ({ owes: { ...owes, [blind]: true } })),
    dealt,
  )
}

function handEnded(table: OpenTable, { seats }: EventData<'HandEnded'>): OpenTable {
  const full = fullTimeBank(table.terms)
  return seats.reduce<OpenTable>(
    (after, { seat, stack, timeBank }) =>
      updateSeat(after, seat, () => ({ stack, timeBank: Math.min(full, timeBank + TIME_BANK_PER_HAND) })),
    { ...table, hand: null },
  )
}

const withSeat = (table: OpenTable, seat: number, occupant: Occupant | null): OpenTable => ({
  ...table,
  seats: table.seats.with(seat, occupant),
})

function updateSeat(table: OpenTable, seat: number, change: (occupant: Occupant) => Partial<Occupant>): OpenTable {
  const occupant = occupantOf(table, seat)
  return withSeat(table, seat, { ...occupant, ...change(occupant) })
}
