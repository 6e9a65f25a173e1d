import type { Chips, PlayerId, Recorded } from '@/domain/kernel'
import type { RoomEvent } from '@/domain/room'
import type { Projection } from './projection'

/** A player whose chips are set aside for a seat, and who has not been answered yet. */
export interface Arrival {
  reservationId: string
  playerId: PlayerId
  /** From 0; null: whichever is free. */
  seat: number | null
  amount: Chips
}

/** What goes on at one table. */
export interface TableActivity {
  arrivals: Arrival[]
  /** What happened there that people speak of, the oldest first; at most so many. */
  recent: TableHappening[]
}

/** A top-up that is due is told when its chips come, or with the wish that they put an end to. */
const TOLD = [
  'TableCreated',
  'InvitationRenewed',
  'PlayerAdmitted',
  'PlayerSeated',
  'SeatingRejected',
  'ChipsAdded',
  'ChipsRefused',
  'PlayerSatOut',
  'PlayerSatIn',
  'AutoTopUpSet',
  'AutoTopUpStopped',
  'SeedChosen',
  'HandStopped',
  'PlayerLeft',
  'TableClosed',
] as const

export type TableHappening = Extract<Recorded<RoomEvent>, { type: (typeof TOLD)[number] }>

const MOST_RECENT = 60

/**
 * So many of a table's latest events of this kind hold all that is remembered: chips that are set aside, and perhaps
 * released, come with one that is told.
 */
export const ENOUGH_EVENTS = 3 * MOST_RECENT + 20

const isTold = (event: Recorded<RoomEvent>): event is TableHappening => (TOLD as readonly string[]).includes(event.type)

/** The latest of a table in events, and who is about to sit down; by table id. */
export const tableActivity: Projection<TableActivity> = {
  name: 'table-activity',

  keys: (event) =>
    event.type === 'FundsReserved' || event.type === 'FundsReleased' || isTold(event) ? [event.data.tableId] : [],

  evolve: ({ arrivals, recent } = { arrivals: [], recent: [] }, event) => ({
    arrivals: arrivalsAfter(arrivals, event),
    recent: isTold(event) ? [...recent.slice(1 - MOST_RECENT), event] : recent,
  }),
}

function arrivalsAfter(arrivals: Arrival[], { type, data }: Recorded<RoomEvent>): Arrival[] {
  switch (type) {
    case 'FundsReserved': {
      const { reservationId, playerId, seat, amount, purpose } = data
      return purpose === 'buy-in' ? [...arrivals, { reservationId, playerId, seat, amount }] : arrivals
    }
    case 'PlayerSeated':
    case 'SeatingRejected':
    case 'FundsReleased':
      return arrivals.filter(({ reservationId }) => reservationId !== data.reservationId)
    default:
      return arrivals
  }
}
