import { randomUUID } from 'node:crypto'
import { beforeAll, expect, test } from 'vitest'
import type { PlayerId, TableId } from '@/domain/kernel'
import { tableStream } from '@/domain/room'
import type { Figure } from '@/projections/reasons/figure'
import { ENOUGH_EVENTS } from '@/projections/table-activity'
import { NOBODY } from '@/projections/visibility'
import { roomInside } from '@/tests/support/inside'
import { catchUp } from '@/tests/support/planted-log'
import type { EventStore } from './event-store'
import { APART } from './keyframing'
import { createNames } from './names'
import { createRoomViews } from './room-views'

const room = roomInside()

/** So often as a night of automatic top-ups brings chips to a table. */
const TOP_UPS = 2_000
/** Of a figure: its terms are told a page at a time, beside what it is before them and after. */
const MOST_READ = ENOUGH_EVENTS + 4 * APART

let tableId: TableId
let playerId: PlayerId

beforeAll(async () => {
  const { store } = room.inside
  tableId = await room.table()
  playerId = await room.player()
  const seated = { tableId, playerId, seat: 0, confirmed: true }
  const chips = (amount: number) => ({ ...seated, reservationId: randomUUID(), amount })
  const id = randomUUID()
  await store.append({
    streamId: tableStream(tableId),
    expectedVersion: 0,
    command: { id, type: 'Planted', data: {} },
    ...{ actorId: 'system', correlationId: id, causationId: id },
    events: [
      { type: 'PlayerSeated', data: { ...chips(500), owesBigBlind: false } },
      ...Array.from({ length: TOP_UPS }, () => ({ type: 'ChipsAdded', data: chips(1) })),
    ],
  })
  await catchUp(room.inside)
})

/** The views of the room, and how many events have been read for them so far. */
function counted() {
  const { prisma, store } = room.inside
  let read = 0
  const counting: EventStore = {
    ...store,
    async readScope(...asked) {
      const events = await store.readScope(...asked)
      read += events.length
      return events
    },
  }
  const views = createRoomViews({ prisma, store: counting, namesOf: createNames(store) })
  return { views, read: () => read }
}

test.each([0.1, 0.5, 1])('however often chips came, its past is as near: after %d of the night', async (part) => {
  const at = Math.floor((await room.inside.store.head()) * part)
  const { views, read } = counted()
  const seen = await views.scopeViews(`table:${tableId}`, at, NOBODY)
  const [account] = seen.views['table-ledger']?.[tableId]?.accounts ?? []
  expect(account).toMatchObject({ playerId, seated: true })
  expect(account?.boughtIn).toBeGreaterThan(500)
  expect(account?.boughtIn).toBe(account?.onTable)
  expect(read()).toBeLessThan(MOST_READ)
})

test.each(['stack', 'net', 'boughtIn', 'cashedOut', 'onTable'] as const)(
  'and so is why a %s is what it is',
  async (figure) => {
    const { views, read } = counted()
    const found = await views.reasons({ figure, table: tableId, player: playerId } as Figure, { limit: 20 })
    expect(found?.amount).toBe(figure === 'net' || figure === 'cashedOut' ? 0 : 500 + TOP_UPS)
    expect(read()).toBeLessThan(MOST_READ)
  },
)
