import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import { HandId, type TableId } from '@/domain/kernel'
import { tableStream } from '@/domain/room'
import { NOBODY } from '@/projections/visibility'
import { FELT, raisedAndFolded, sidePot, threeArrive } from '@/tests/support/hand-histories'
import { roomInside } from '@/tests/support/inside'
import { recorded } from '@/tests/support/recorded'
import { MOST_HANDS } from './hand-formats/export'
import type { Call } from './http/endpoint'
import { exportTable } from './http/export'
import { tableFilm } from './http/film'
import { COSTS, READING } from './rations'
import type { RecordsAsked } from './room'

const room = roomInside()
const log = recorded([...threeArrive(), ...raisedAndFolded().events, ...sidePot().events])
const startsOf = log.flatMap(({ type, position }) => (type === 'HandStarted' ? [position] : []))

async function append(streamId: (typeof log)[number]['streamId'], after: number, events: object[]): Promise<void> {
  const id = randomUUID()
  await room.inside.store.append({
    ...{ streamId, expectedVersion: after, events: events as { type: string; data: object }[] },
    ...{ command: { id, type: 'Told', data: {} }, actorId: 'system', correlationId: id, causationId: id },
  })
}

beforeAll(async () => {
  for (const { streamId, version, type, data } of log) await append(streamId, version - 1, [{ type, data }])
})

const handsOf = (asked: RecordsAsked) => room.inside.room.views.handsToTake(FELT, asked)

test('the hands of a table are those that are asked for', async () => {
  const both = await handsOf({})
  expect(both).toHaveLength(2)
  const [first, second] = both ?? []
  expect(await handsOf({ to: startsOf[0] })).toEqual([first])
  expect(await handsOf({ from: startsOf[1] })).toEqual([second])
  expect(await handsOf({ first: 2 })).toEqual([second])
  expect(await handsOf({ last: 1 })).toEqual([first])
  expect(await room.inside.room.views.handRecord(first as HandId, NOBODY)).toMatchObject({ number: 1 })
})

const ALL = {
  ...{ first: undefined, last: undefined, from: undefined, to: undefined, session: undefined, player: undefined },
}

/** A request for a table's hands, which tells how many of them were read. */
function asking(tableId: TableId, address = 'home') {
  const { views } = room.inside.room
  const call = {
    ...{ request: new Request('http://localhost/'), params: { id: tableId }, token: undefined, session: null },
    ...{ sender: { playerId: undefined, address }, read: 0 },
    room: {
      ...room.inside.room,
      views: {
        ...views,
        handRecord(...asked: Parameters<typeof views.handRecord>) {
          call.read++
          return views.handRecord(...asked)
        },
        replay(...asked: Parameters<typeof views.replay>) {
          call.read++
          return views.replay(...asked)
        },
      },
    },
  }
  return call
}
type Range = Partial<Record<'first' | 'last' | 'from' | 'to', number>>
const exported = (call: Call, range: Range = {}) => exportTable(call, { format: 'phh', ...ALL, ...range })
const filmed = (call: Call, range: Range = {}) => tableFilm(call, { ...ALL, ...range }, ({ type }) => type)

describe('a table of more hands than a file may hold', () => {
  let tableId: TableId
  beforeAll(async () => {
    tableId = await room.table()
    const started = log.find(({ type }) => type === 'HandStarted')
    const starts = Array.from({ length: MOST_HANDS + 1 }, (_, n) => ({
      type: 'HandStarted',
      data: { ...started?.data, tableId, handId: HandId.parse(randomUUID()), number: n + 1 },
    }))
    await append(tableStream(tableId), 0, starts)
  })

  test('is refused before any hand is read, with how to ask for fewer', async () => {
    for (const [take, sentence] of [
      [exported, 'These are 501 hands, and a file holds 500 at most.'],
      [filmed, 'These are 501 hands, and a film holds 50 at most.'],
    ] as const) {
      const call = asking(tableId)
      const answer = await take(call)
      expect(answer.status).toBe(422)
      expect(await answer.json()).toMatchObject({
        code: 'TooManyHands',
        detail: `${sentence} Ask for fewer: by their numbers, with first and last.`,
      })
      expect(call.read).toBe(0)
    }
  })

  test('is read where fewer are asked for', async () => {
    // None of these was ever played to its end.
    for (const range of [{ first: 480 }, { to: await room.inside.room.views.head(), first: 499 }])
      for (const take of [exported, filmed]) {
        const call = asking(tableId)
        expect(await (await take(call, range)).json()).toMatchObject({ status: 404, code: 'HandNotFound' })
        expect(call.read).toBeGreaterThan(0)
      }
    const [file, film] = [await exported(asking(FELT)), await filmed(asking(FELT))]
    expect(await file.text()).toContain('\n[2]\n')
    expect(await film.text()).toContain('Hands 1 to 2 at')
  })

  test('is read so often by one address in so many seconds, and by others still', async () => {
    const often = Math.ceil(READING / (400 * COSTS.hand))
    for (let n = 0; n < often - 1; n++)
      expect((await exported(noneOf(asking(tableId, 'office')), { last: 400 })).status).toBe(404)
    const refused = await exported(noneOf(asking(tableId, 'office')), { last: 400 })
    expect(refused.status).toBe(429)
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0)
    expect((await exported(asking(FELT, 'elsewhere'))).status).toBe(200)
  })
})

/** The call where no hand is to be read: what it costs is taken before. */
const noneOf = (call: ReturnType<typeof asking>): Call => ({
  ...call,
  room: { ...call.room, views: { ...call.room.views, handRecord: async () => undefined } },
})
