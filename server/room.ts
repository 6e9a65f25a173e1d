import type { PlayerId, Recorded, TableId } from '@/domain/kernel'
import type { RoomEvent } from '@/domain/room'
import type { Bankroll } from '@/projections/bankroll'
import type { Books } from '@/projections/books'
import type { LedgerEntry } from '@/projections/ledger'
import type { LobbyTable } from '@/projections/lobby'
import type { Scope } from '@/projections/scopes'
import type { TableView } from '@/projections/table'
import type { Redacted, Viewer } from '@/projections/visibility'

/** Who has signed in. */
export interface SignedIn {
  playerId: PlayerId
  displayName: string
}

/** Display names by player id, of everyone whom an answer mentions. */
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
  /** One stream's events only. */
  stream?: string
  /** Exclusive cursors, as positions; with `before` (or neither, and order 'desc') the newest come first. */
  after?: number
  before?: number
  /** Inclusive bounds, as positions. */
  from?: number
  to?: number
  limit: number
}

/** What pages read. `at` is a position; without it, the room as it is now. Undefined: nothing of that name existed. */
export interface RoomViews {
  bankroll(playerId: PlayerId, at?: number): Promise<AsOf<Bankroll> | undefined>
  ledger(playerId: PlayerId, page: { after?: number; limit: number }): Promise<AsOf<LedgerEntry[]> | undefined>
  lobby(at?: number): Promise<AsOf<LobbyTable[]>>
  table(tableId: TableId, at?: number): Promise<AsOf<TableView> | undefined>
  books(at?: number): Promise<AsOf<Books>>
  events(query: EventQuery, viewer: Viewer): Promise<EventPage>
  /** The last position of the log; 0 when it is empty. */
  head(): Promise<number>
}
