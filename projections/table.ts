import type { HandEvent } from '@/domain/hand/events'
import { chips, plus } from '@/domain/kernel'
import type { RoomEvent } from '@/domain/room'
import type { Projection } from './projection'
import { handEnded, handEvolved, handStarted } from './table-hand'
import { chipsOn, type Seat, type TableView } from './table-view'

const OF_HANDS: Record<HandEvent['type'], true> = {
  HandDealt: true,
  BlindPosted: true,
  TurnStarted: true,
  TimeBankStarted: true,
  ClockResumed: true,
  ActionTaken: true,
  HandForfeited: true,
  UncalledBetReturned: true,
  StreetDealt: true,
  RunOutOffered: true,
  RunOutResumed: true,
  RunOutChosen: true,
  RunOutDecided: true,
  SecondRunDealt: true,
  RabbitHunted: true,
  CardsShown: true,
  CardsMucked: true,
  PotAwarded: true,
  HandStopped: true,
  HandCompleted: true,
}

const isOfHand = (event: RoomEvent): event is HandEvent => event.type in OF_HANDS

export const table: Projection<TableView> = {
  name: 'table',

  keys: (event) => {
    if (isOfHand(event)) return [event.data.tableId]
    const { type, data } = event
    switch (type) {
      case 'TableCreated':
      case 'PlayerAdmitted':
      case 'PlayerSeated':
      case 'ChipsQueued':
      case 'ChipsAdded':
      case 'ChipsRefused':
      case 'PlayerSatOut':
      case 'PlayerSatIn':
      case 'AutoTopUpSet':
      case 'AutoTopUpStopped':
      case 'HandScheduled':
      case 'HandCalledOff':
      case 'HandStarted':
      case 'HandEnded':
      case 'LeaveAnnounced':
      case 'LeaveAfterHandChosen':
      case 'StayChosen':
      case 'PlayerLeft':
      case 'TableClosed':
        return [data.tableId]
      default:
        return []
    }
  },

  evolve: (view, event) => {
    if (event.type === 'TableCreated') return opened(event.data)
    const after = view && changed(view, event)
    return after === undefined || after === view ? view : { ...after, chipsOnTable: chips(chipsOn(after)) }
  },
}

function opened({ seats, invitation: _, ...terms }: Extract<RoomEvent, { type: 'TableCreated' }>['data']): TableView {
  return {
    ...terms,
    status: 'open',
    admitted: [],
    seats: Array.from({ length: seats }, () => null),
    positions: null,
    hand: null,
    scheduledAt: null,
    chipsOnTable: chips(0),
  }
}

function changed(view: TableView, event: RoomEvent): TableView {
  if (isOfHand(event)) return handEvolved(view, event)
  switch (event.type) {
    case 'PlayerAdmitted':
      return { ...view, admitted: [...view.admitted, event.data.playerId] }
    case 'PlayerSeated': {
      const { playerId, seat, amount, owesBigBlind } = event.data
      const staying = { sittingOut: false, leaving: false, leavesAfterHand: false }
      const arrived = {
        owes: { small: false, big: owesBigBlind },
        waits: false,
        autoTopUp: null,
        autoTopUpStopped: null,
      }
      const occupant = { playerId, stack: amount, ...staying, ...arrived, queued: [], hand: null }
      return { ...view, seats: view.seats.with(seat, occupant) }
    }
    case 'ChipsQueued': {
      const { seat, reservationId, amount } = event.data
      return withSeat(view, seat, ({ queued }) => ({ queued: [...queued, { reservationId, amount }] }))
    }
    case 'ChipsAdded': {
      const { seat, amount } = event.data
      return withSeat(withoutQueued(view, event.data), seat, ({ stack }) => ({ stack: plus(stack, amount) }))
    }
    case 'ChipsRefused':
      return withoutQueued(view, event.data)
    case 'PlayerSatOut':
      return withSeat(view, event.data.seat, () => ({ sittingOut: true, waits: false }))
    case 'PlayerSatIn':
      return withSeat(view, event.data.seat, () => ({ sittingOut: false, waits: event.data.waits }))
    case 'AutoTopUpSet': {
      const { seat, below, to } = event.data
      return withSeat(view, seat, () => ({ autoTopUp: { below, to }, autoTopUpStopped: null }))
    }
    case 'AutoTopUpStopped':
      return withSeat(view, event.data.seat, () => ({ autoTopUp: null, autoTopUpStopped: event.data.reason }))
    case 'LeaveAnnounced':
      return withSeat(view, event.data.seat, () => ({ leaving: true, leavesAfterHand: false }))
    case 'LeaveAfterHandChosen':
      return withSeat(view, event.data.seat, () => ({ leavesAfterHand: true }))
    case 'StayChosen':
      return withSeat(view, event.data.seat, () => ({ leavesAfterHand: false }))
    case 'PlayerLeft':
      return { ...view, seats: view.seats.with(event.data.seat, null) }
    case 'TableClosed':
      return { ...view, status: 'closed', scheduledAt: null }
    case 'HandScheduled':
      return { ...view, scheduledAt: event.data.at }
    case 'HandCalledOff':
      return { ...view, scheduledAt: null }
    case 'HandStarted':
      return handStarted(view, event.data)
    case 'HandEnded':
      return handEnded(view, event.data)
    default:
      return view
  }
}

/** Chips that waited for the hand's end are on the table now, or on their way home. */
function withoutQueued(
  view: TableView,
  { playerId, reservationId }: Extract<RoomEvent, { type: 'ChipsRefused' }>['data'] | ChipsAdded,
): TableView {
  return withSeat(
    view,
    view.seats.findIndex((seat) => seat?.playerId === playerId),
    ({ queued }) => ({ queued: queued.filter((each) => each.reservationId !== reservationId) }),
  )
}

type ChipsAdded = Extract<RoomEvent, { type: 'ChipsAdded' }>['data']

/** The table with something changed about a seat that is taken. */
function withSeat(view: TableView, seat: number, change: (occupant: Seat) => Partial<Seat>): TableView {
  const occupant = view.seats[seat]
  return occupant ? { ...view, seats: view.seats.with(seat, { ...occupant, ...change(occupant) }) } : view
}
