import type { PlayerId, TableId } from '@/domain/kernel'
import type { PrismaClient } from '@/prisma/generated/client'
import { balance, THE_ROOM } from '@/projections/books'
import { LedgerEntry } from '@/projections/ledger'
import { openTables } from '@/projections/lobby'
import { fold, type Projection, type Views } from '@/projections/projection'
import type { Scope } from '@/projections/scopes'
import { visibleTo } from '@/projections/visibility'
import type { EventStore } from './event-store'
import { mentionedIn, type NamesOf } from './names'
import { projectionTable } from './projection-table'
import { type ReadModel, readModels } from './read-models'
import type { RoomViews } from './room'
import { createStreamState } from './stream-state'

const CHUNK = 1_000

/** What pages and the API read: rows of the read models brought up to the head of the log, or folded as of a moment. */
export function createRoomViews({
  prisma,
  store,
  namesOf,
}: {
  prisma: PrismaClient
  store: EventStore
  namesOf: NamesOf
}): RoomViews {
  const tables = {
    bankroll: projectionTable(prisma, readModels.bankroll),
    ledger: projectionTable(prisma, readModels.ledger),
    lobby: projectionTable(prisma, readModels.lobby),
    table: projectionTable(prisma, readModels.table),
    books: projectionTable(prisma, readModels.books),
  }

  /** Views as of `at`: a scope's events after `from`, folded chunk by chunk. */
  async function foldScope<View>(
    projection: Projection<View>,
    scope: Scope,
    at: number,
    from: { views: Views<View>; position: number } = { views: {}, position: 0 },
  ): Promise<Views<View>> {
    let { views, position } = from
    for (;;) {
      const events = await store.readScope([scope], { after: position, upTo: at, limit: CHUNK })
      views = fold(projection, events, views)
      position = events.at(-1)?.position ?? at
      if (events.length < CHUNK) return views
    }
  }

  /** The views of a read model at a moment: as of `at`, or of the head when the question was asked. */
  async function viewsAt<View extends object>(
    name: keyof typeof tables,
    { projection }: ReadModel<View>,
    scope: Scope,
    at: number | undefined,
    key?: string,
  ): Promise<{ views: Views<View>; position: number }> {
    if (at !== undefined) return { views: await foldScope(projection, scope, at), position: at }
    const head = await store.head()
    const { position, views } = await tables[name].read(key)
    const rows = Object.fromEntries(views) as Record<string, unknown> as Views<View>
    if (position >= head) return { views: rows, position }
    return { views: await foldScope(projection, scope, head, { views: rows, position }), position: head }
  }

  return {
    async bankroll(playerId, at) {
      const { views, position } = await viewsAt('bankroll', readModels.bankroll, `player:${playerId}`, at, playerId)
      const view = views[playerId]
      return view && { view, position, names: { [playerId]: view.displayName } }
    },

    async ledger(playerId: PlayerId, { after = 0, limit }) {
      const player = await this.bankroll(playerId)
      if (!player) return undefined
      const { projection } = readModels.ledger
      const upTo = player.position
      const lines = await tables.ledger.versions(playerId, { after, upTo, limit })
      // Balances go on from the line before, even where that is older than the page: its rows may not be written yet.
      let line = lines.at(-1) ?? (await tables.ledger.versionAt(playerId, after))
      for (let position = line?.position ?? 0; lines.length < limit && position < upTo; ) {
        const range = { after: position, upTo, limit: CHUNK }
        const events = await store.readScope([`player:${playerId}`], range)
        for (const event of events) {
          if (!projection.keys(event).includes(playerId) || lines.length >= limit) continue
          line = projection.evolve(line, event, playerId)
          if (line && line.position > after) lines.push(line)
        }
        position = events.length < CHUNK ? upTo : (events.at(-1)?.position ?? upTo)
      }
      return { ...player, view: lines.map((each) => LedgerEntry.parse(each)) }
    },

    async lobby(at) {
      const { views, position } = await viewsAt('lobby', readModels.lobby, 'lobby', at)
      const view = openTables(views)
      return { view, position, names: await namesOf(view.map(({ createdBy }) => createdBy)) }
    },

    async table(tableId: TableId, at) {
      const { views, position } = await viewsAt('table', readModels.table, `table:${tableId}`, at, tableId)
      const view = views[tableId]
      if (!view) return undefined
      const seated = view.seats.flatMap((seat) => seat?.playerId ?? [])
      return { view, position, names: await namesOf([...seated, view.createdBy]) }
    },

    async books(at) {
      const { views, position } = await viewsAt('books', readModels.books, 'books', at)
      return { view: balance(views[THE_ROOM]), position, names: {} }
    },

    async events({ scopes, after, before, from, to, limit }, viewer) {
      const ascending = after !== undefined
      const lower = Math.max(after ?? 0, from === undefined ? 0 : from - 1)
      const upper = Math.min(before === undefined ? Infinity : before - 1, to ?? Infinity)
      const range = {
        after: lower,
        ...(Number.isFinite(upper) && { upTo: upper }),
        limit: limit + 1,
        order: ascending ? ('asc' as const) : ('desc' as const),
      }
      const found = await store.readScope(scopes, range)
      const events = found.slice(0, limit)
      return {
        events: events.map((event) => visibleTo(viewer, event)),
        next: found.length > limit ? (events.at(-1)?.position ?? null) : null,
        names: await namesOf(mentionedIn(events)),
      }
    },

    stream: createStreamState(store),
    head: () => store.head(),
  }
}
