import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import { HandId, type TableId } from '@/domain/kernel'
import { tableStream } from '@/domain/room'
import { NOBODY } from '@/projections/visibility'
import { FELT, raisedAndFolded, sidePot, threeArrive } from '@/tests/support/hand-histories'
import { roomInside } from '@/tests/support/inside'
import { recorded } from '@/tests/support/recorded'
import { MOST_HANDS } from './hand-formats/export'
import { createHandRecords } from './hand-records'
import { exportTable } from './http/export'

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

describe('the hands of a table', () => {
  const recordsOf = (most: number) => createHandRecords({ ...room.inside, most })

  test('are all there, as many as a file may hold', async () => {
    const records = await recordsOf(2).tableRecords(FELT, {}, NOBODY)
    expect(records).toMatchObject([{ number: 1 }, { number: 2 }])
  })

  test('are counted and none is read where there are more, until fewer are asked for', async () => {
    const records = recordsOf(1)
    expect(await records.tableRecords(FELT, {}, NOBODY)).toEqual({ tooMany: 2 })
    expect(await records.tableRecords(FELT, { to: startsOf[0] }, NOBODY)).toMatchObject([{ number: 1 }])
    expect(await records.tableRecords(FELT, { from: startsOf[1] }, NOBODY)).toMatchObject([{ number: 2 }])
  })
})

/** The answer to a request for a table's hands as a file. */
const exported = (tableId: TableId, query: Partial<Record<'first' | 'last' | 'from' | 'to', number>> = {}) =>
  exportTable(
    {
      ...{ request: new Request('http://localhost/'), params: { id: tableId }, room: room.inside.room },
      ...{ token: undefined, session: null, sender: { playerId: undefined, address: '' } },
    },
    {
      format: 'phh',
      first: undefined,
      last: undefined,
      from: undefined,
      to: undefined,
      session: undefined,
      player: undefined,
      ...query,
    },
  )

test('a file of more hands than it may hold is refused, with how to ask for fewer', async () => {
  const tableId = await room.table()
  const started = log.find(({ type }) => type === 'HandStarted')
  const starts = Array.from({ length: MOST_HANDS + 1 }, (_, n) => ({
    type: 'HandStarted',
    data: { ...started?.data, tableId, handId: HandId.parse(randomUUID()), number: n + 1 },
  }))
  await append(tableStream(tableId), 0, starts)
  const answer = await exported(tableId)
  expect(answer.status).toBe(422)
  expect(await answer.json()).toMatchObject({
    code: 'TooManyHands',
    detail: 'These are 501 hands, and a file holds 500 at most. Ask for fewer: by their numbers, with first and last.',
  })
  // One fewer would be read: none of these was ever played to its end.
  const head = await room.inside.room.views.head()
  expect(await (await exported(tableId, { to: head - 1 })).json()).toMatchObject({ status: 404, code: 'HandNotFound' })
  expect((await exported(tableId, { first: 2 })).status).toBe(404)
  expect((await exported(tableId, { last: 500 })).status).toBe(404)
  const two = await exported(FELT)
  expect(two.status).toBe(200)
  expect(await two.text()).toContain('\n[2]\n')
})
