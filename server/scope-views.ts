import { PlayerId, TableId } from '@/domain/kernel'
import { listedTo, peopleAt } from '@/projections/lobby'
import { fold, type Views } from '@/projections/projection'
import { type SessionResult, stayOf } from '@/projections/session-result'
import { ENOUGH_EVENTS, tableActivity } from '@/projections/table-activity'
import { toldTo, type Viewer } from '@/projections/visibility'
import type { EventStore } from './event-store'
import { mentionedIn, type NamesOf } from './names'
import { readModels } from './read-models'
import type { RoomViews, ScopeViews, ViewedScope } from './room'
import type { ViewsAt } from './views-at'

interface Asked {
  scope: ViewedScope
  /** A position; without it, now. */
  at: number | undefined
  viewer: Viewer
  /** Of a table's views; without it, all of them. */
  wanted: readonly (keyof ScopeViews['views'])[] | undefined
}

interface ScopeViewsOptions {
  store: EventStore
  viewsAt: ViewsAt['viewsAt']
  namesOf: NamesOf
}

/**
 * All views that pages of a scope fold, as of one moment, for one viewer: what a page is rendered from, and what it goes on
 * from when it moves elsewhere in time. Each is read from what lies just before the moment, however long the history.
 */
export function createScopeViews({ store, viewsAt, namesOf }: ScopeViewsOptions) {
  /** The viewer's latest stay at a table. */
  async function ownStay(tableId: TableId, { playerId }: Viewer, at: number): Promise<Views<SessionResult>> {
    if (playerId === null) return {}
    const key = stayOf(tableId, playerId)
    const { views } = await viewsAt(readModels.stays, { scope: `table:${tableId}`, at, key })
    const stay = views[key]
    return stay ? { [playerId]: stay } : {}
  }

  async function ofTable(
    room: RoomViews,
    tableId: TableId,
    position: number,
    { viewer, wanted }: Asked,
  ): Promise<ScopeViews> {
    const isWanted = (name: keyof ScopeViews['views']) => wanted?.includes(name) ?? true
    const range = { upTo: position, limit: ENOUGH_EVENTS, order: 'desc' as const }
    const [table, ledger, stay, latest] = await Promise.all([
      isWanted('table') ? room.table(tableId, position, viewer) : undefined,
      isWanted('table-ledger') ? room.tableLedger(tableId, position) : undefined,
      ownStay(tableId, viewer, position),
      store.readScope([`activity:${tableId}`], range),
    ])
    return {
      views: {
        table: table ? { [tableId]: table.view } : {},
        'table-activity': fold(tableActivity, toldTo(viewer, latest.toReversed())),
        'session-result': stay,
        'table-ledger': ledger ? { [tableId]: ledger.view } : {},
      },
      position,
      names: { ...table?.names, ...ledger?.names, ...(await namesOf(mentionedIn(latest))) },
    }
  }

  /**
   * The tables that are listed to the viewer by now, as they were: whoever was let in later follows them there from before.
   * Which of them a list showed then, `listedTo` tells of these rows.
   */
  async function ofLobby(room: RoomViews, position: number, viewer: Viewer): Promise<ScopeViews> {
    const [then, now] = await Promise.all([room.lobby(position), viewsAt(readModels.lobby, { scope: 'lobby' })])
    const known = new Set(listedTo(viewer, Object.values(now.views)).map(({ tableId }) => tableId))
    const rows = then.view.filter(({ tableId }) => known.has(tableId))
    return {
      views: { lobby: Object.fromEntries(rows.map((row) => [row.tableId, row])) },
      position,
      names: await namesOf(rows.flatMap(peopleAt)),
    }
  }

  async function ofPlayer(room: RoomViews, playerId: PlayerId, position: number): Promise<ScopeViews> {
    const [bankroll, statistics] = await Promise.all([
      room.bankroll(playerId, position),
      room.statistics(playerId, position),
    ])
    return {
      views: {
        bankroll: bankroll ? { [playerId]: bankroll.view } : {},
        statistics: statistics ? { [playerId]: statistics.view } : {},
      },
      position,
      names: { ...bankroll?.names },
    }
  }

  return async function scopeViewsOf(room: RoomViews, asked: Asked): Promise<ScopeViews> {
    const { scope, at } = asked
    const position = at ?? (await store.head())
    if (scope === 'lobby') return ofLobby(room, position, asked.viewer)
    if (scope === 'books') {
      const { views } = await viewsAt(readModels.books, { scope, at: position })
      return { views: { books: views }, position, names: {} }
    }
    const [kind, id] = scope.split(':')
    return kind === 'table'
      ? ofTable(room, TableId.parse(id), position, asked)
      : ofPlayer(room, PlayerId.parse(id), position)
  }
}
