import { readFile } from 'node:fs/promises'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createChronicle } from '@/components/timeline/chronicle'
import { indexAt } from '@/components/timeline/index-at'
import { viewsNamed } from '@/components/timeline/read-views'
import { PlayerId, TableId } from '@/domain/kernel'
import { bankroll } from '@/projections/bankroll'
import { lobby, openTables } from '@/projections/lobby'
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

const room = roomInside()

/** Long enough for several chunks, and for keyframes between them. */
const EVENINGS = 3
const STEPS = 400
/** Of each scope, as each viewer sees it, in each evening. */
const MOMENTS = 12

/** Every projection that pages of a scope fold, and which of its views they show. */
type Shown = { projection: Projection<never>; keys?: string[]; of?: (views: Views<never>) => unknown }

function shownIn(scope: ViewedScope, { playerId: viewer }: Viewer): Shown[] {
  if (scope === 'lobby') return [{ projection: lobby as never, of: (views) => openTables(views) }]
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

test('at any position of any history, the page shows what the server reads there, and what a rebuild stopped there makes', async () => {
  const seed = Date.now() % 2 ** 31
  const evenings = fc.sample(anEvening, { numRuns: 200, seed })
  const long = evenings.filter(({ steps }) => steps.length > STEPS / 2).slice(0, EVENINGS)
  const choice = fc.sample(fc.nat({ max: 1_000_000 }), { numRuns: 6 * EVENINGS * MOMENTS, seed })

  let inMidHand = 0
  for (const evening of long) {
    const own = ownIds()
    await plant(room.inside, new Played(evening).room.log, own)
    await catchUp(room.inside)
    const { store, room: opened } = room.inside
    const log = await store.readAll({ after: 0, limit: 1_000_000 })
    const tableId = TableId.parse(own(TABLE))
    const [ann, ben] = [1, 2].map((n) => PlayerId.parse(own(playerId(n))))
    if (!ann || !ben) throw new Error('nobody came')

    for (const viewer of [{ playerId: ann }, NOBODY])
      for (const scope of [`table:${tableId}`, `player:${ben}`, 'lobby'] as const) {
        const page = await aPage(scope, viewer)
        for (const chosen of choice.splice(0, MOMENTS)) {
          const position = chosen % (log.length + 1)
          const told = toldTo(viewer, log.slice(0, position))
          const read = await opened.views.scopeViews(scope, position, viewer)
          const folded = await page.at(position)
          for (const each of shownIn(scope, viewer)) {
            const { name } = each.projection
            const where = `${name} of ${scope} at ${position}, seed ${seed}`
            const rebuilt = shown(each, fold(each.projection, told))
            expect(shown(each, viewsNamed<never>(read, name)), `read: ${where}`).toEqual(rebuilt)
            expect(shown(each, folded(each)), `shown: ${where}`).toEqual(rebuilt)
            if (hasOwnCards(read.views.table, viewer)) inMidHand++
          }
        }
      }
  }
  expect(inMidHand).toBeGreaterThan(0)
}, 240_000)

test('what was recorded before a table had a scope for what people speak of is found in it, too', async () => {
  const { prisma } = room.inside
  const noted = () =>
    prisma.scopeEntry.findMany({
      where: { scope: { startsWith: 'activity:' } },
      orderBy: [{ scope: 'asc' }, { position: 'asc' }],
    })
  const before = await noted()
  expect(before.length).toBeGreaterThan(20)
  await prisma.scopeEntry.deleteMany({ where: { scope: { startsWith: 'activity:' } } })
  const migration = await readFile('prisma/migrations/20261125140000_pages_of_the_past/migration.sql', 'utf8')
  const [backfill] = /INSERT INTO scope_index[^;]+;/.exec(migration) ?? []
  await prisma.$executeRawUnsafe(backfill ?? '')
  expect(await noted()).toEqual(before)
})
