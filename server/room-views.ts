import type { HandId, PlayerId, StreamId, TableId } from '@/domain/kernel'
import { handStream, tableStream } from '@/domain/room'
import type { PrismaClient } from '@/prisma/generated/client'
import { balance, THE_ROOM } from '@/projections/books'
import { LedgerEntry } from '@/projections/ledger'
import { openTables, peopleAt } from '@/projections/lobby'
import { withOwnCards } from '@/projections/table-hand'
import { NOBODY, toldTo, type Viewer, visibleTo } from '@/projections/visibility'
import { createDifferences } from './differences'
import type { EventStore } from './event-store'
import { createHandNumbers } from './hand-numbers'
import { createHandRecords } from './hand-records'
import { createHandViews } from './hand-views'
import { readInvitation } from './invitation-view'
import { mentionedIn, type NamesOf } from './names'
import { createOutlines } from './outlines'
import { projectionTable } from './projection-table'
import { readModels } from './read-models'
import { createReasons } from './reasons/reasons'
import type { RoomViews } from './room'
import { createRoomOutline } from './room-outline'
import { createScopeViews } from './scope-views'
import { createStreamState } from './stream-state'
import { createViewsAt } from './views-at'

const CHUNK = 1_000

interface RoomViewsOptions {
  prisma: PrismaClient
  store: EventStore
  namesOf: NamesOf
}

/** What pages and the API read. */
export function createRoomViews({ prisma, store, namesOf }: RoomViewsOptions): RoomViews {
  const { viewsAt, foldScope } = createViewsAt({ prisma, store })
  const outlineOf = createOutlines(store)
  const roomOutline = createRoomOutline(store)
  const numbersOf = createHandNumbers(prisma)
  const compare = createDifferences({ store, namesOf, numbersOf })
  const scopeViewsOf = createScopeViews({ store, viewsAt, namesOf })
  const ledgerRows = projectionTable(prisma, readModels.ledger)

  /** What a viewer was dealt in a hand, if that was by this position. */
  async function dealtTo(viewer: Viewer, handId: HandId, position: number) {
    const [first] = await store.readFirst([handStream(handId)])
    const told = first && first.position <= position ? visibleTo(viewer, first) : undefined
    return told?.type === 'HandDealt' ? told.data : undefined
  }

  return {
    async bankroll(playerId, at) {
      const { views, position } = await viewsAt(readModels.bankroll, { scope: `player:${playerId}`, at, key: playerId })
      const view = views[playerId]
      return view && { view, position, names: await namesOf([playerId]) }
    },

    async ledger(playerId: PlayerId, { after = 0, at, limit }) {
      const player = await this.bankroll(playerId, at)
      if (!player) return undefined
      const { projection } = readModels.ledger
      const upTo = player.position
      const lines = await ledgerRows.versions(playerId, { after, upTo, limit })
      // Balances go on from the line before, even where that is older than the page: its rows may not be written yet.
      let line = lines.at(-1) ?? (await ledgerRows.versionAt(playerId, after))
      for (let position = line?.position ?? 0; lines.length < limit && position < upTo; ) {
        const range = { after: position, upTo, limit: CHUNK }
        const events = await store.readScope([`player:${playerId}`], range)
        for (const event of toldTo(NOBODY, events)) {
          if (!projection.keys(event).includes(playerId) || lines.length >= limit) continue
          line = projection.evolve(line, event, playerId)
          if (line && line.position > after) lines.push(line)
        }
        position = events.length < CHUNK ? upTo : (events.at(-1)?.position ?? upTo)
      }
      return { ...player, view: lines.map((each) => LedgerEntry.parse(each)) }
    },

    async lobby(at) {
      const { views, position } = await viewsAt(readModels.lobby, { scope: 'lobby', at })
      const view = openTables(views)
      return { view, position, names: await namesOf(view.flatMap(peopleAt)) }
    },

    async table(tableId: TableId, at, viewer = NOBODY) {
      const asked = { scope: `table:${tableId}` as const, at, key: tableId }
      const { views, position } = await viewsAt(readModels.table, asked)
      const found = views[tableId]
      if (!found) return undefined
      const { hand, seats, createdBy } = found
      const seated = seats.flatMap((seat) => seat?.playerId ?? [])
      const winners = hand?.awards.flatMap((award) => award.winners.map(({ playerId }) => playerId)) ?? []
      const names = await namesOf([...seated, ...winners, createdBy])
      const isSeated = seated.some((playerId) => playerId === viewer.playerId)
      const own = hand && isSeated ? await dealtTo(viewer, hand.handId, position) : undefined
      return { view: own ? withOwnCards(found, own) : found, position, names }
    },

    invitation: (tableId) => readInvitation(store, tableId),

    async tableLedger(tableId, at) {
      const scope = `stream:${tableStream(tableId)}` as const
      const { views, position } = await viewsAt(readModels.tableLedger, { scope, at, key: tableId })
      const view = views[tableId]
      const players = view?.accounts.map(({ playerId }) => playerId) ?? []
      return view && { view, position, names: await namesOf([...players, tableId]) }
    },

    async books(at) {
      const { views, position } = await viewsAt(readModels.books, { scope: 'books', at })
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

    ...createHandViews({ prisma, store, namesOf, viewsAt, foldScope }),
    ...createReasons({ store, namesOf, numbersOf, viewsAt }),
    differences(scope, from, to, viewer = NOBODY) {
      return compare(this, scope, { from, to, viewer })
    },
    ...createHandRecords({ store, namesOf }),

    scopeViews(scope, at, viewer, wanted) {
      return scopeViewsOf(this, { scope, at, viewer, wanted })
    },

    async outline(scope) {
      const outline = await (scope === 'room' ? roomOutline() : outlineOf(scope))
      const mentioned = outline.marks.flatMap(({ playerId, tableId }) =>
        [playerId, tableId].filter((id) => id !== undefined),
      )
      return { outline, names: await namesOf(mentioned) }
    },

    async positionOf(moment, streamId) {
      switch (moment.type) {
        case 'now':
          return store.head()
        case 'position':
          return moment.position
        case 'time':
          return store.positionAt(moment.time)
        case 'version': {
          const { version } = moment
          const last = await store.versionAt(streamId as StreamId, await store.head())
          if (last < 0) return 0
          if (version > last) return undefined
          const [event] = await store.readStream(streamId as StreamId, { after: version - 1, upTo: version })
          return event?.position
        }
      }
    },
    stream: createStreamState(store),
    head: () => store.head(),
  }
}
