import type { PlayerId, Recorded } from '@/domain/kernel'
import type { RoomEvent } from '@/domain/room'

/** Who looks: a player, or somebody who has not signed in. */
export type Viewer = { playerId: PlayerId } | { playerId: null }

/** Nobody in particular: what they may know, everyone may. */
export const NOBODY: Viewer = { playerId: null }

type Visible = 'everyone' | 'own cards' | 'without invitation'

/** Money is public in this room, and cards are once they are dealt to the board or shown. */
const VISIBLE: Record<RoomEvent['type'], Visible> = {
  PlayerRegistered: 'everyone',
  FundsDeposited: 'everyone',
  FundsWithdrawn: 'everyone',
  FundsReserved: 'everyone',
  FundsReleased: 'everyone',
  FundsCaptured: 'everyone',
  CashOutCredited: 'everyone',

  TableCreated: 'without invitation',
  InvitationRenewed: 'without invitation',
  PlayerAdmitted: 'everyone',
  PlayerSeated: 'everyone',
  SeatingRejected: 'everyone',
  ChipsQueued: 'everyone',
  ChipsAdded: 'everyone',
  ChipsRefused: 'everyone',
  ChipsConfirmed: 'everyone',
  PlayerSatOut: 'everyone',
  PlayerSatIn: 'everyone',
  AutoTopUpSet: 'everyone',
  AutoTopUpStopped: 'everyone',
  TopUpDue: 'everyone',
  TopUpRefused: 'everyone',
  SeedChosen: 'everyone',
  HandScheduled: 'everyone',
  HandCalledOff: 'everyone',
  HandStarted: 'everyone',
  HandEnded: 'everyone',
  LeaveAnnounced: 'everyone',
  LeaveAfterHandChosen: 'everyone',
  StayChosen: 'everyone',
  PlayerLeft: 'everyone',
  TableClosed: 'everyone',

  HandDealt: 'own cards',
  BlindPosted: 'everyone',
  TurnStarted: 'everyone',
  TimeBankStarted: 'everyone',
  ClockResumed: 'everyone',
  ActionTaken: 'everyone',
  HandForfeited: 'everyone',
  UncalledBetReturned: 'everyone',
  StreetDealt: 'everyone',
  RunOutOffered: 'everyone',
  RunOutResumed: 'everyone',
  RunOutChosen: 'everyone',
  RunOutDecided: 'everyone',
  SecondRunDealt: 'everyone',
  RabbitHunted: 'everyone',
  CardsShown: 'everyone',
  CardsMucked: 'everyone',
  PotAwarded: 'everyone',
  HandStopped: 'everyone',
  HandCompleted: 'everyone',

  BuyInStarted: 'everyone',
  BuyInPlaced: 'everyone',
  BuyInTurnedAway: 'everyone',
  BuyInCompleted: 'everyone',
  BuyInCompensated: 'everyone',
}

/** An event whose facts its reader may not know: it keeps its place in the log, so that nothing seems to be missing. */
export type Redacted = Omit<Recorded<RoomEvent>, 'type' | 'data'> & { type: 'Redacted'; data: Record<string, never> }

/**
 * The one door out: what a viewer may know of an event. Every answer, message and page goes through it, and so does
 * whatever is folded for them. A type that is not named above is shown to nobody.
 */
export function visibleTo(viewer: Viewer, event: Recorded<RoomEvent>): Recorded<RoomEvent> | Redacted {
  if (!Object.hasOwn(VISIBLE, event.type)) return { ...event, type: 'Redacted', data: {} }
  switch (event.type) {
    case 'HandDealt':
      return { ...event, data: withOwnCards(viewer, event.data) }
    // A log is read by many: who may pass the invitation on asks for it by itself.
    case 'TableCreated':
      return { ...event, data: { ...event.data, invitation: null } }
    case 'InvitationRenewed':
      return { ...event, data: { ...event.data, invitation: null } }
    default:
      return event
  }
}

type Dealt = Extract<RoomEvent, { type: 'HandDealt' }>['data']

/** The same shape for everyone, and in it no card but the viewer's own. */
function withOwnCards({ playerId }: Viewer, dealt: Dealt): Dealt {
  const own = playerId !== null && dealt.holeCards[playerId]
  return { ...dealt, holeCards: own ? { [playerId]: own } : {}, board: [], secondBoard: [], rest: [] }
}

/** Whether its reader may know what happened, so that it can be folded. */
export const isTold = (event: Recorded<RoomEvent> | Redacted): event is Recorded<RoomEvent> => event.type !== 'Redacted'

/** Events as far as a viewer may know them: what a view of theirs is folded from. */
export const toldTo = (viewer: Viewer, events: readonly Recorded<RoomEvent>[]): Recorded<RoomEvent>[] =>
  events.map((event) => visibleTo(viewer, event)).filter(isTold)
