import type { PlayerId, Recorded } from '@/domain/kernel'
import type { RoomEvent } from '@/domain/room'

/** Who looks: a player, or somebody who has not signed in. */
export type Viewer = { playerId: PlayerId } | { playerId: null }

type Visible = 'everyone'

/** Money is public in this room. A type that is not named here is shown to nobody. */
const VISIBLE: Record<RoomEvent['type'], Visible> = {
  PlayerRegistered: 'everyone',
  FundsDeposited: 'everyone',
  FundsWithdrawn: 'everyone',
  FundsReserved: 'everyone',
  FundsReleased: 'everyone',
  FundsCaptured: 'everyone',
  CashOutCredited: 'everyone',
  TableCreated: 'everyone',
  PlayerSeated: 'everyone',
  SeatingRejected: 'everyone',
  ChipsAdded: 'everyone',
  ChipsRefused: 'everyone',
  PlayerSatOut: 'everyone',
  PlayerSatIn: 'everyone',
  PlayerLeft: 'everyone',
  TableClosed: 'everyone',
  BuyInStarted: 'everyone',
  BuyInPlaced: 'everyone',
  BuyInTurnedAway: 'everyone',
  BuyInCompleted: 'everyone',
  BuyInCompensated: 'everyone',
}

/** An event whose facts its reader may not know: it keeps its place in the log, so that nothing seems to be missing. */
export type Redacted = Omit<Recorded<RoomEvent>, 'type' | 'data'> & { type: 'Redacted'; data: Record<string, never> }

/** The one door out: what a viewer may know of an event. Every answer, message and page goes through it. */
export function visibleTo(_viewer: Viewer, event: Recorded<RoomEvent>): Recorded<RoomEvent> | Redacted {
  return event.type in VISIBLE ? event : { ...event, type: 'Redacted', data: {} }
}
