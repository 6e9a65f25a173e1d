import type { HandId, PlayerId, Recorded, ReservationId, TableId } from '@/domain/kernel'
import type { Moment } from '@/domain/moment'
import type { RoomEvent } from '@/domain/room'
import type { InvitationCode } from '@/domain/table/invitation-code'
import type { Bankroll } from '@/projections/bankroll'
import type { Books, OpenBooks } from '@/projections/books'
import type { Change, Difference } from '@/projections/differences'
import type { HandHistory } from '@/projections/hands'
import type { LeaderboardOrder, Standing } from '@/projections/leaderboard'
import type { LedgerEntry } from '@/projections/ledger'
import type { LobbyTable } from '@/projections/lobby'
import type { Outline } from '@/projections/outline'
import type { Views } from '@/projections/projection'
import type { Figure } from '@/projections/reasons/figure'
import type { Term } from '@/projections/reasons/reason'
import type { Scope } from '@/projections/scopes'
import type { SessionResult } from '@/projections/session-result'
import type { Statistics } from '@/projections/statistics'
import type { TableActivity } from '@/projections/table-activity'
import type { TableLedger } from '@/projections/table-ledger'
import type { TableView } from '@/projections/table-view'
import type { Redacted, Viewer } from '@/projections/visibility'
import type { Branches } from './branches/branches'
import type { Chat } from './company/chat'
import type { Dispatch } from './dispatch'
import type { HandRecord } from './hand-formats/hand-record'
import type { InvitationCodeOf } from './invitation-codes'
import type { Rations } from './rations'
import type { Sessions } from './sessions'

/** Who has signed in. */
export interface SignedIn {
  playerId: PlayerId
  displayName: string
}

/** Names of players and tables by their ids, of all that an answer mentions. */
export type Names = Record<string, string>

/** A view, and the position of the log it shows. */
export interface AsOf<View> {
  view: View
  position: number
  names: Names
}

/** A run of the log as its reader may see it; `next` is the cursor for the following page, null at the end. */
export interface EventPage {
  events: (Recorded<RoomEvent> | Redacted)[]
  next: number | null
  names: Names
}

export interface EventQuery {
  /** Events must belong to all of these. */
  scopes: Scope[]
  /** Exclusive cursors, as positions. With `after` the oldest come first, otherwise the newest. */
  after?: number | undefined
  before?: number | undefined
  /** Inclusive bounds, as positions. */
  from?: number | undefined
  to?: number | undefined
  limit: number
}

/** Hands of one table, the latest first. */
export interface HandsQuery {
  /** Exclusive cursor: hands that were dealt before this position. */
  before?: number | undefined
  at?: number | undefined
  limit: number
}

/** Which hands of a table: of which numbers, dealt from one position to another, all included, or while a player sat there. */
export interface RecordsAsked {
  first?: number | undefined
  last?: number | undefined
  from?: number | undefined
  to?: number | undefined
  /** The player whose stay is meant; `reservation` the buy-in that began it, else the latest. */
  stay?: { playerId: PlayerId; reservation?: ReservationId | undefined } | undefined
}

/** Which terms of a figure: the last ones at a position, or those before a cursor. */
export interface ReasonsQuery {
  at?: number | undefined
  /** Exclusive cursor. */
  before?: number | undefined
  limit: number
  /** Who asks: what is listed to them counts, where that makes a figure. */
  viewer?: Viewer | undefined
}

/** Why a figure is what it is: what it was before some terms, and each of them with what it came to then; in chips. */
export interface Reasons {
  amount: number
  position: number
  before: number
  /** In the order of the log. */
  terms: (Term & { sum: number })[]
  /** Cursor for the terms before these; null: there are none. */
  next: number | null
  /** When the player whom the figure is of came to the room; null where it is of no player. */
  registered: { position: number; recordedAt: string } | null
  /** The numbers of the hands that terms are of, as far as they are known, by hand id. */
  hands: Record<string, number>
  names: Names
}

/** What two moments are compared of; `lobby` is the whole room, and a hand those who were dealt in. */
export type ComparedScope = 'lobby' | `player:${PlayerId}` | `table:${TableId}` | `hand:${HandId}`

/** What has changed, and for each the last events that did it; `more`: there are earlier ones. */
export interface Compared {
  /** The positions that were compared: those that were asked for, but of a hand none before its deal or after its end. */
  from: number
  to: number
  /** Of a hand: its number at the table that it was played at. */
  hand?: { number: number; table: TableId }
  differences: {
    subject: Difference['subject']
    changes: (Change & { causes: Term[]; more: boolean })[]
  }[]
  /** Of the room: how many tables and players have changed beside those that are told, as far as is known. */
  left: { tables: number; players: number }
  /** Whether what is compared was there at the one moment and at the other. */
  there: { from: boolean; to: boolean }
  /** The numbers of the hands that causes are of, by hand id. */
  hands: Record<string, number>
  names: Names
}

/** One hand, to be played again: folded over its events, `start` becomes the table at any moment of it. */
export interface Replay {
  start: TableView
  /** How it began at the table, and all of its own; in order. */
  events: Recorded<RoomEvent>[]
  /** The log's head, when this was read. */
  position: number
  names: Names
}

/**
 * What pages read. `at` is a position; without it, the room as it is now. Undefined: nothing of that name existed.
 * Without a viewer an answer holds what everyone may know.
 */
export interface RoomViews {
  bankroll(playerId: PlayerId, at?: number): Promise<AsOf<Bankroll> | undefined>
  ledger(
    playerId: PlayerId,
    page: { after?: number; at?: number | undefined; limit: number },
  ): Promise<AsOf<LedgerEntry[]> | undefined>
  /** Every open table; `listedTo` says which of them a list may show. */
  lobby(at?: number): Promise<AsOf<LobbyTable[]>>
  /** With the viewer's own cards in it. */
  table(tableId: TableId, at?: number, viewer?: Viewer): Promise<AsOf<TableView> | undefined>
  /** What opens a private table to whoever has it; not for everybody. Null: nothing does, or there is no such table. */
  invitation(tableId: TableId): Promise<InvitationCode | null>
  /** The views that pages of a scope fold, with the viewer's own cards in them; of a table's, only those that are wanted. */
  scopeViews(
    scope: ViewedScope,
    at: number | undefined,
    viewer: Viewer,
    wanted?: readonly (keyof ScopeViews['views'])[],
  ): Promise<ScopeViews>
  tableLedger(tableId: TableId, at?: number): Promise<AsOf<TableLedger> | undefined>
  /** With the viewer's own cards in it. */
  hand(handId: HandId, at?: number, viewer?: Viewer): Promise<AsOf<HandHistory> | undefined>
  /** `unfinished`: there is no such record, since the hand is not over or was stopped. */
  handRecord(handId: HandId, viewer: Viewer): Promise<HandRecord | 'unfinished' | undefined>
  /** The hands of a table that are meant, the oldest first, over or not; undefined: no such table. */
  handsToTake(tableId: TableId, asked: RecordsAsked): Promise<HandId[] | 'no stay' | undefined>
  /** A hand's events as the viewer may see them, and the table that they begin at. */
  replay(handId: HandId, viewer: Viewer): Promise<Replay | undefined>
  /** With the viewer's own cards in them. */
  tableHands(tableId: TableId, query: HandsQuery, viewer?: Viewer): Promise<AsOf<HandHistory[]> | undefined>
  statistics(playerId: PlayerId, at?: number): Promise<AsOf<Statistics> | undefined>
  leaderboard(query: { order: LeaderboardOrder; limit: number; at?: number | undefined }): Promise<AsOf<Standing[]>>
  books(at?: number): Promise<AsOf<Books>>
  /** The last event up to a position that moved a player's chips, or brought the player here. */
  latestMovement(player: PlayerId, upTo: number): Promise<Recorded<RoomEvent> | undefined>
  /** What has changed from one position to another, and because of what; undefined: nothing of that name existed. */
  differences(scope: ComparedScope, from: number, to: number, viewer?: Viewer): Promise<Compared | undefined>
  /** Why a figure is what it is; undefined: there is none, or was none yet. */
  reasons(asked: Figure, query: ReasonsQuery): Promise<Reasons | undefined>
  events(query: EventQuery, viewer: Viewer): Promise<EventPage>
  /** The time line of a scope up to the log's head. */
  outline(scope: Scope | 'room'): Promise<{ outline: Outline; names: Names }>
  /** The position that a moment is, of a stream where it is a version: 0 while there is no stream, undefined beyond its end. */
  positionOf(moment: Moment, streamId: string): Promise<number | undefined>
  /** One stream folded as of a version, a position or a time; undefined while it has no event. */
  stream(streamId: string, moment: Moment, viewer?: Viewer): Promise<StreamState | undefined>
  /** The last position of the log; 0 when it is empty. */
  head(): Promise<number>
}

/** A scope that pages are folded over. */
export type ViewedScope = 'lobby' | 'books' | `player:${PlayerId}` | `table:${TableId}`

/** Views by the name of their projection, all as of one position. */
export interface ScopeViews {
  views: {
    table?: Views<TableView>
    'table-activity'?: Views<TableActivity>
    /** The viewer's own stay. */
    'session-result'?: Views<SessionResult>
    'table-ledger'?: Views<TableLedger>
    bankroll?: Views<Bankroll>
    statistics?: Views<Statistics>
    /** Of the tables that are open. */
    lobby?: Views<LobbyTable>
    books?: Views<OpenBooks>
  }
  position: number
  names: Names
}

export interface StreamState {
  streamId: string
  version: number
  /** Of the event with that version. */
  position: number
  state: object
}

/** How one part of the room does; `lag` is in positions behind the log's head. */
export interface PartHealth {
  ok: boolean
  lag?: number
  detail?: string
}

/** The room as routes and pages see it: one call for each thing they may ask. */
export interface Room {
  views: RoomViews
  branches: Branches
  dispatch: Dispatch
  sessions: Sessions
  chat: Chat
  invitationCodeOf: InvitationCodeOf
  namesOf(ids: Iterable<string>): Promise<Names>
  /** Who holds a session's token, if anybody. */
  sessionOf(token: string | undefined): Promise<SignedIn | null>
  health(): Promise<Record<string, PartHealth>>
  rations: Rations
}
