import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import { HandId, type Recorded } from '@/domain/kernel'
import { handStream, type RoomEvent } from '@/domain/room'
import { fold } from '@/projections/projection'
import { figuresOf } from '@/projections/statistics'
import { table } from '@/projections/table'
import { NOBODY, toldTo, type Viewer } from '@/projections/visibility'
import { FELT, handId, raisedAndFolded, sidePot, type ToldHand, threeArrive } from '@/tests/support/hand-histories'
import { ANN, BEN, CAT, playerId, tableId } from '@/tests/support/ids'
import { roomInside } from '@/tests/support/inside'
import { recorded } from '@/tests/support/recorded'
import { rebuildProjection } from './projection-runner'
import { type ReadModel, readModels } from './read-models'

const room = roomInside()
const NAMES = { [ANN]: 'Ann', [BEN]: 'Ben', [CAT]: 'Cat' }
const stranger = playerId(9)

const first = raisedAndFolded()
const second = sidePot()
/** Nobody's cards are shown in the first hand; in the second, everybody's are. */
const log = recorded([...threeArrive(), ...first.events, ...second.events])
const positionOf = ({ events }: ToldHand, index: number) => {
  const event = events.at(index)
  return log.findIndex(({ data }) => data === event?.data) + 1
}
const endOfFirst = positionOf(first, -1)

/** Puts events into the log as they are told, each in its place. */
async function append(events: readonly Recorded<RoomEvent>[]): Promise<void> {
  for (const { streamId, version, type, data } of events) {
    const id = randomUUID()
    await room.inside.store.append({
      ...{ streamId, expectedVersion: version - 1, events: [{ type, data }] },
      ...{ command: { id, type: 'Told', data: {} }, actorId: 'system', correlationId: id, causationId: id },
    })
  }
}

async function rebuildAll(): Promise<void> {
  const { prisma, store } = room.inside
  for (const model of Object.values(readModels))
    await rebuildProjection(model as unknown as ReadModel<object>, { prisma, store })
}

/** Every row of every read model, as text. */
async function storedText(): Promise<string> {
  const { prisma } = room.inside
  const rows = await Promise.all(
    Object.values(readModels).map((model) =>
      prisma.$queryRawUnsafe<{ row: object }[]>(`select to_jsonb(${model.table}) as row from ${model.table}`),
    ),
  )
  return JSON.stringify(rows)
}

const facesIn = (value: unknown) => new Set(JSON.stringify(value).match(/"[2-9TJQKA][cdhs]"/g) ?? [])
const faces = (...cards: string[]) => new Set(cards.map((card) => `"${card}"`))

beforeAll(() => append(log.slice(0, endOfFirst)))

describe('after a hand in which nobody showed', () => {
  beforeAll(rebuildAll)

  test('no stored row holds a card that was not on the board, nor any proof', async () => {
    const stored = await storedText()
    expect(stored).toContain(handId(1))
    expect(facesIn(JSON.parse(stored))).toEqual(faces('2c', '7d', 'Ts'))
    expect(stored).not.toMatch(/salt|path-of/)
  })

  test.each<[string, Viewer, Set<string>]>([
    ['nobody in particular', NOBODY, faces()],
    ['a stranger', { playerId: stranger }, faces()],
    ['Ann', { playerId: ANN }, faces('As', 'Ks')],
    ['Ben, who has folded', { playerId: BEN }, faces('2d', '7c')],
  ])('%s sees at the table the board and their own cards', async (_, viewer, own) => {
    const { room: open } = room.inside
    const expected = new Set([...faces('2c', '7d', 'Ts'), ...own])
    const now = await open.views.table(FELT, undefined, viewer)
    const then = await open.views.table(FELT, endOfFirst, viewer)
    expect(facesIn(now?.view)).toEqual(expected)
    expect(now?.view).toEqual(then?.view)
    expect(now?.view).toEqual(fold(table, toldTo(viewer, log.slice(0, endOfFirst)))[FELT])
    expect(facesIn((await open.views.hand(handId(1), undefined, viewer))?.view)).toEqual(expected)
  })

  test('before it is dealt, nobody knows their cards', async () => {
    const started = positionOf(first, 0)
    const { views } = room.inside.room
    expect(facesIn((await views.table(FELT, started, { playerId: ANN }))?.view)).toEqual(faces())
    expect(await views.hand(handId(1), started, { playerId: ANN })).toBeUndefined()
  })

  test.each<[string, Viewer, string[]]>([
    ['nobody in particular', NOBODY, []],
    ['Ann', { playerId: ANN }, [ANN]],
    ['Cat', { playerId: CAT }, [CAT]],
  ])('its stream’s state holds for %s no other cards', async (_, viewer, holders) => {
    const { views } = room.inside.room
    const length = log.filter(({ streamId }) => streamId === handStream(handId(1))).length
    for (let version = 0; version < length; version++) {
      const found = await views.stream(handStream(handId(1)), { type: 'version', version }, viewer)
      expect(found?.state).toMatchObject({ boardToCome: [] })
      expect(found?.state).toHaveProperty('holeCards', Object.fromEntries(holders.map((id) => [id, expect.any(Array)])))
      // The flop is dealt by the tenth event: until then no salt is there but the viewer's own two.
      const salts = JSON.stringify(found).match(/salt-of/g) ?? []
      expect(salts).toHaveLength(2 * holders.length + (version < 9 ? 0 : 3))
    }
  })

  test('one who asks for events is told of the deal as they may be', async () => {
    const { views } = room.inside.room
    const query = { scopes: ['type:HandDealt' as const], limit: 10 }
    const [dealt] = (await views.events(query, { playerId: BEN })).events
    expect(dealt?.data).toMatchObject({ board: [], rest: [] })
    expect(dealt?.data).toHaveProperty('holeCards', { [BEN]: first.cardsOf(1) })
  })
})

describe('with rows that are a hand behind', () => {
  beforeAll(() => append(log.slice(endOfFirst)))
  const { length: head } = log

  test('a table is brought up to the head, with everyone’s shown cards', async () => {
    const found = await room.inside.room.views.table(FELT, undefined, { playerId: ANN })
    expect(found?.position).toBe(head)
    expect(found?.view).toEqual(fold(table, toldTo({ playerId: ANN }, log))[FELT])
    expect(found?.names).toEqual(NAMES)
  })

  test('a table’s hands come latest first, in pages that join', async () => {
    const { views } = room.inside.room
    const all = await views.tableHands(FELT, { limit: 10 })
    expect(all?.view.map(({ number }) => number)).toEqual([2, 1])
    expect(all?.names).toEqual(NAMES)
    const newest = await views.tableHands(FELT, { limit: 1 })
    expect(newest?.view).toEqual(all?.view.slice(0, 1))
    const before = newest?.view[0]?.startedPosition
    expect((await views.tableHands(FELT, { before, limit: 1 }))?.view).toEqual(all?.view.slice(1))
  })

  test('a table’s hands show their reader the reader’s own cards', async () => {
    const { views } = room.inside.room
    const seenBy = async (viewer: Viewer) =>
      (await views.tableHands(FELT, { limit: 10 }, viewer))?.view.at(-1)?.players.map(({ cards }) => cards)
    expect(await seenBy(NOBODY)).toEqual([[], [], []])
    const cards = await seenBy({ playerId: BEN })
    expect(cards?.filter((each) => each.length > 0)).toEqual([first.cardsOf(1).map(({ card }) => card)])
  })

  test('a hand played again comes to what the table came to', async () => {
    const { views } = room.inside.room
    const replay = await views.replay(handId(2), { playerId: BEN })
    if (!replay) throw new Error('There is no such hand')
    expect(replay.start.seats.map((seat) => seat?.playerId)).toEqual(
      (await views.table(FELT))?.view.seats.map((seat) => seat?.playerId),
    )
    const replayed = fold(table, replay.events, { [FELT]: replay.start })[FELT]
    const told = fold(table, toldTo({ playerId: BEN }, log.slice(0, positionOf(second, -1))))[FELT]
    expect(replayed?.hand?.awards).toEqual(told?.hand?.awards)
    expect(replayed?.seats.map((seat) => seat?.stack)).toEqual(told?.seats.map((seat) => seat?.stack))
    expect(replay.names).toMatchObject(NAMES)
    expect(await views.replay(HandId.parse(randomUUID()), NOBODY)).toBeUndefined()
  })

  test('a table’s hands as of a moment end there', async () => {
    const { views } = room.inside.room
    const at = positionOf(second, 5)
    const then = await views.tableHands(FELT, { at, limit: 10 })
    expect(then?.position).toBe(at)
    expect(then?.view.map(({ number, status, lastPosition }) => [number, status, lastPosition])).toEqual([
      [2, 'playing', at],
      [1, 'completed', endOfFirst - 1],
    ])
    expect(then?.view[0]).toEqual((await views.hand(handId(2), at))?.view)
    expect((await views.tableHands(FELT, { at: endOfFirst, limit: 10 }))?.view).toHaveLength(1)
  })

  test('and once the rows have caught up, all is the same', async () => {
    const { views } = room.inside.room
    const ask = async () => [
      (await views.tableHands(FELT, { limit: 10 }))?.view,
      (await views.tableHands(FELT, { at: positionOf(second, 6), limit: 10 }))?.view,
      (await views.table(FELT, undefined, { playerId: BEN }))?.view,
      (await views.statistics(BEN))?.view,
      (await views.leaderboard({ order: 'net', limit: 10 })).view,
    ]
    const behind = await ask()
    await rebuildAll()
    expect(await ask()).toEqual(behind)
  })

  test('statistics and standings are those of the moment asked for', async () => {
    const { views } = room.inside.room
    const figures = async (at?: number) => {
      const found = await views.statistics(ANN, at)
      return found && figuresOf(found.view)
    }
    expect(await figures()).toMatchObject({ hands: 2, net: -150 })
    expect(await figures(endOfFirst)).toMatchObject({ hands: 1, net: 350 })
    expect(await figures(3)).toMatchObject({ hands: 0, net: 0 })
    expect(await figures(0)).toBeUndefined()
    const standings = async (at?: number) =>
      (await views.leaderboard({ order: 'net', limit: 10, at })).view.map(({ playerId: id, net }) => [NAMES[id], net])
    expect(await standings()).toEqual([
      ['Ben', 1_950],
      ['Ann', -150],
      ['Cat', -1_800],
    ])
    expect(await standings(endOfFirst)).toEqual([
      ['Ann', 350],
      ['Ben', -50],
      ['Cat', -300],
    ])
    expect(await standings(3)).toEqual([])
  })

  test('what is not there is not there', async () => {
    const { views } = room.inside.room
    expect(await views.hand(HandId.parse(randomUUID()))).toBeUndefined()
    expect(await views.tableHands(tableId(7), { limit: 1 })).toBeUndefined()
    expect(await views.tableHands(FELT, { at: 3, limit: 1 })).toBeUndefined()
    expect((await views.tableHands(FELT, { at: 4, limit: 1 }))?.view).toEqual([])
    expect(await views.statistics(stranger)).toBeUndefined()
  })
})
