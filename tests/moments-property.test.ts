import { readFile } from 'node:fs/promises'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createChronicle } from '@/components/timeline/chronicle'
import { indexAt } from '@/components/timeline/index-at'
import { createSeeker } from '@/components/timeline/keyframes'
import { viewsNamed } from '@/components/timeline/read-views'
import { type HandId, PlayerId, TableId } from '@/domain/kernel'
import { bankroll } from '@/projections/bankroll'
import { books, THE_ROOM } from '@/projections/books'
import { hands } from '@/projections/hands'
import { listedTo, lobby, openTables } from '@/projections/lobby'
import { extendOutline, NO_OUTLINE } from '@/projections/outline'
import { fold, type Projection, type Views } from '@/projections/projection'
import { sessionResult } from '@/projections/session-result'
import { noneYet, statistics } from '@/projections/statistics'
import { table } from '@/projections/table'
import { tableActivity } from '@/projections/table-activity'
import { tableLedger } from '@/projections/table-ledger'
import type { TableView } from '@/projections/table-view'
import { NOBODY, toldTo, type Viewer } from '@/projections/visibility'
import type { ViewedScope } from '@/server/room'
import { eventually } from './support/eventually'
import { playerId } from './support/ids'
import { roomInside } from './support/inside'
import { catchUp, ownIds, plant } from './support/planted-log'
import { anEvening, Played, TABLE } from './support/played-evening'
import { looksAt } from './support/rebuilt-views'

const room = roomInside()

/** Long enough for several chunks, and for keyframes between them. */
const EVENINGS = 3
const STEPS = 400
/** Of each scope, as each viewer sees it, in each evening. */
const MOMENTS = 12

/** Every projection that pages of a scope fold, and which of its views they show. */
type Shown = { projection: Projection<never>; keys?: string[]; of?: (views: Views<never>) => unknown }

function shownIn(scope: ViewedScope, { playerId: viewer }: Viewer): Shown[] {
  if (scope === 'lobby')
    return [{ projection: lobby as never, of: (views) => listedTo({ playerId: viewer }, openTables(views)) }]
  if (scope === 'books') return [{ projection: books as never, keys: [THE_ROOM] }]
  const [kind, id = ''] = scope.split(':')
  if (kind === 'table')
    return [
      ...[table, tableActivity, tableLedger].map((projection) => ({ projection: projection as never, keys: [id] })),
      { projection: sessionResult as never, keys: viewer ? [viewer] : [] },
    ]
  // Who has not been dealt in yet has nothing but naughts.
  const none = noneYet(PlayerId.parse(id))
  return [
    { projection: bankroll as never, keys: [id] },
    { projection: statistics as never, of: (views) => views[id] ?? none },
  ]
}

const shown = ({ keys, of }: Shown, views: Views<never>): unknown =>
  of ? of(views) : Object.fromEntries((keys ?? []).map((key) => [key, views[key]]))

/** A page of a scope as somebody sees it, moved along its time line as the browser does. */
async function aPage(scope: ViewedScope, viewer: Viewer) {
  const { views } = room.inside.room
  const chronicle = createChronicle({
    events: (after, limit) => views.events({ scopes: [scope], after, limit }, viewer),
    views: async (at) => JSON.parse(JSON.stringify(await views.scopeViews(scope, at, viewer))),
  })
  const { outline } = await views.outline(scope)
  return {
    async at(position: number) {
      const index = indexAt(outline.positions, position)
      chronicle.show(index, outline.positions)
      await eventually(() => expect(chronicle.past().arrivalOf(index)).toBe('here'))
      return ({ projection }: Shown) => chronicle.past().viewsAt(projection, index)
    },
  }
}

/** Whether a viewer sees cards of their own that the others do not. */
const hasOwnCards = (tables: Views<TableView> = {}, { playerId: viewer }: Viewer): boolean =>
  Object.values(tables).some(({ seats }) =>
    seats.some((seat) => seat?.playerId === viewer && seat.hand?.cards.known.length === 2 && !seat.hand.cards.shown),
  )

/** What each viewer's pages are looked at for: private tables are listed to the guest alone, and later than they were opened. */
const scopesFor = (viewer: Viewer, guest: PlayerId, of: { tableId: TableId; player: PlayerId }): ViewedScope[] =>
  viewer.playerId === guest ? ['lobby'] : [`table:${of.tableId}`, `player:${of.player}`, 'lobby', 'books']

test('at any position of any history, the page shows what the server reads there, and what a rebuild stopped there makes', async () => {
  const seed = Date.now() % 2 ** 31
  const evenings = fc.sample(anEvening, { numRuns: 200, seed })
  const long = evenings.filter(({ steps }) => steps.length > STEPS / 2).slice(0, EVENINGS)
  const choice = fc.sample(fc.nat({ max: 1_000_000 }), { numRuns: 14 * EVENINGS * MOMENTS, seed })

  const seen = { inMidHand: 0, letInLater: 0 }
  const guest = await room.player()
  const attics: TableId[] = []
  for (const evening of long) {
    await openAttic(attics, guest)
    const own = ownIds()
    await plant(room.inside, new Played(evening).room.log, own)
    await catchUp(room.inside)
    const { store, room: opened } = room.inside
    const { views } = opened
    const log = await store.readAll({ after: 0, limit: 1_000_000 })
    const tableId = TableId.parse(own(TABLE))
    const [ann, ben] = [1, 2].map((n) => PlayerId.parse(own(playerId(n))))
    if (!ann || !ben) throw new Error('nobody came')
    const positions = () => choice.splice(0, MOMENTS).map((chosen) => chosen % (log.length + 1))

    for (const viewer of [{ playerId: ann }, { playerId: guest }, NOBODY])
      for (const scope of scopesFor(viewer, guest, { tableId, player: ben })) {
        const page = await aPage(scope, viewer)
        for (const position of positions()) {
          const told = toldTo(viewer, log.slice(0, position))
          const read = await views.scopeViews(scope, position, viewer)
          const folded = await page.at(position)
          for (const each of shownIn(scope, viewer)) {
            const { name } = each.projection
            const where = `${name} of ${scope} at ${position}, seed ${seed}`
            const rebuilt = shown(each, fold(each.projection, told))
            expect(shown(each, viewsNamed<never>(read, name)), `read: ${where}`).toEqual(rebuilt)
            expect(shown(each, folded(each)), `shown: ${where}`).toEqual(rebuilt)
            if (hasOwnCards(read.views.table, viewer)) seen.inMidHand++
            if (scope === 'lobby' && JSON.stringify(rebuilt).includes('"isPrivate":true')) seen.letInLater++
          }
        }
      }

    const dealt = log.flatMap(({ type, data }) =>
      type === 'HandDealt' && data.tableId === tableId ? [data.handId] : [],
    )
    for (const viewer of [{ playerId: ann }, NOBODY]) {
      const some = positions()
      for (const at of some)
        for (const { name, read, rebuilt } of looksAt(views, log, {
          at,
          viewer,
          of: { tableId, player: ben, hands: dealt.slice(-2) },
        }))
          expect(await read, `${name} at ${at}, seed ${seed}`).toEqual(rebuilt())
      for (const [n, chosen] of some.entries()) {
        const handId = dealt[chosen % dealt.length]
        if (!handId) throw new Error('nothing was dealt')
        await expectReplayed(handId, viewer, n / (MOMENTS - 1))
      }
    }
  }
  expect(seen.inMidHand).toBeGreaterThan(0)
  expect(seen.letInLater).toBeGreaterThan(0)
}, 240_000)

/** One more private table; to the one before, the guest is admitted now. */
async function openAttic(attics: TableId[], guest: PlayerId): Promise<void> {
  const invitation = 'Zinnia-planted_code-0123'
  const last = attics.at(-1)
  if (last) await room.must({ type: 'AcceptInvitation', data: { playerId: guest, tableId: last, code: invitation } })
  attics.push(await room.table(6, { isPrivate: true, invitation }))
}

/** A hand's own page, moved to a moment of it: the hand is what the server reads there, and so is the table it lies on. */
async function expectReplayed(handId: HandId, viewer: Viewer, part: number): Promise<void> {
  const { views } = room.inside.room
  const replay = await views.replay(handId, viewer)
  if (!replay) throw new Error('nothing to replay')
  const { start, events, position } = replay
  const { positions } = extendOutline(NO_OUTLINE, events, position)
  const stop = Math.round(part * (positions.length - 1))
  const at = positions[stop] ?? 0
  expect(indexAt(positions, at)).toBe(stop)
  const { view: read } = (await views.hand(handId, at, viewer)) ?? {}
  expect(createSeeker(hands).viewsAt(events, stop)[handId], `hand ${handId} at ${at}`).toEqual(read)
  const shown = createSeeker(table, { start: { [start.tableId]: start } }).viewsAt(events, stop)[start.tableId]
  const then = await views.table(start.tableId, at, viewer)
  // Cards may be shown when the next hand is on the table already.
  if (then?.view.hand?.handId === handId) expect(shown?.hand, `table of ${handId} at ${at}`).toEqual(then.view.hand)
}

test.each([
  ['activity:', '20261125140000_pages_of_the_past'],
  ['stays:', '20261125190100_stays_in_the_index'],
])('what was recorded before there was a scope %s is found in it, too', async (startsWith, migration) => {
  const { prisma } = room.inside
  const noted = () =>
    prisma.scopeEntry.findMany({
      where: { scope: { startsWith } },
      orderBy: [{ scope: 'asc' }, { position: 'asc' }],
    })
  const before = await noted()
  expect(before.length).toBeGreaterThan(10)
  await prisma.scopeEntry.deleteMany({ where: { scope: { startsWith } } })
  const sql = await readFile(`prisma/migrations/${migration}/migration.sql`, 'utf8')
  const [backfill] = /INSERT INTO scope_index[^;]+;/.exec(sql.replaceAll(/^--.*$/gm, '')) ?? []
  await prisma.$executeRawUnsafe(backfill ?? '')
  expect(await noted()).toEqual(before)
})
