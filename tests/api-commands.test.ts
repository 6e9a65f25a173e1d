import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { deterministicId } from '@/server/deterministic-id'
import type { ApiClient, Guest } from './support/api-client'
import { underContract } from './support/contract'
import { eventually } from './support/eventually'
import { type RunningApp, runningApp } from './support/running-app'

let app: RunningApp
let api: ApiClient

beforeAll(async () => {
  app = await runningApp()
  api = await underContract(app)
})
afterAll(() => app?.close())

const TERMS = { name: 'Felt', smallBlind: 5, bigBlind: 10, minBuyIn: 100, maxBuyIn: 1_000, seats: 3 }

const head = async (): Promise<number> => (await api.get('/api/books')).body.position

const openTable = async (player: Guest, terms = {}): Promise<string> =>
  (await player.must('CreateTable', { ...TERMS, ...terms })).body.events[0].data.tableId

/** Takes a seat and waits until the chips are there. */
async function sit(player: Guest, tableId: string, seat: number | null, amount = 500): Promise<string> {
  const reservationId = randomUUID()
  await player.must('ReserveFunds', { reservationId, tableId, seat, amount })
  await finished(player, reservationId)
  return reservationId
}

const finished = (player: Guest, reservationId: string) =>
  eventually(async () => {
    const stream = `buy-in-${player.playerId}.${reservationId}`
    const { events } = (await api.get(`/api/events?stream=${stream}&limit=1`)).body
    expect(events[0]?.type).toMatch(/BuyInCompleted|BuyInCompensated/)
  })

describe('an accepted command', () => {
  test('is answered with what it appended, and that is in the log', async () => {
    const ann = await api.signUp('Ann')
    const commandId = randomUUID()
    const { body } = await ann.must('DepositFunds', { amount: 700 }, { commandId })
    const { position } = body
    expect(body).toEqual({
      commandId,
      correlationId: commandId,
      streamId: `player-${ann.playerId}`,
      version: 1,
      position,
      events: [{ type: 'FundsDeposited', version: 1, position, data: { playerId: ann.playerId, amount: 700 } }],
    })
    const [event] = (await api.get(`/api/events?from=${position}&to=${position}`)).body.events
    expect(event).toMatchObject({ ...body.events[0], commandId, correlationId: commandId, causationId: commandId })
    expect(event).toMatchObject({ actorId: ann.playerId, streamId: body.streamId })
  })

  test('may move the largest amount, and the smallest', async () => {
    const ann = await api.signUp('Ann')
    await ann.must('DepositFunds', { amount: 1_000_000_000_000 })
    await ann.must('WithdrawFunds', { amount: 1 })
    const { body } = await ann.get(`/api/players/${ann.playerId}/bankroll`)
    expect(body).toMatchObject({ available: 999_999_999_999, total: 999_999_999_999 })
  })

  test('gives its correlation id to everything that it causes', async () => {
    const ann = await api.signUp('Ann', 1_000)
    const tableId = await openTable(ann)
    const [reservationId, correlationId] = [randomUUID(), randomUUID()]
    const sent = await ann.must('ReserveFunds', { reservationId, tableId, seat: 1, amount: 400 }, { correlationId })
    expect(sent.body.correlationId).toBe(correlationId)
    await eventually(async () => {
      const { events } = (await api.get(`/api/events?correlationId=${correlationId}&after=0`)).body
      expect(events.map(({ type }: { type: string }) => type)).toEqual([
        'FundsReserved',
        'BuyInStarted',
        'PlayerSeated',
        'BuyInPlaced',
        'FundsCaptured',
        'BuyInCompleted',
        'ChipsConfirmed',
      ])
    })
    const bankroll = (await api.get(`/api/players/${ann.playerId}/bankroll`)).body
    expect(bankroll).toMatchObject({ available: 600, reserved: 0, inPlay: 400, total: 1_000 })
    const { seats } = (await api.get(`/api/tables/${tableId}`)).body
    expect(seats[1]).toMatchObject({ playerId: ann.playerId, displayName: 'Ann', stack: 400, sittingOut: false })
  })

  test('takes its player from the session, who may be named in either case', async () => {
    const ann = await api.signUp('Ann')
    await ann.must('DepositFunds', { playerId: ann.playerId, amount: 5 })
    await ann.must('DepositFunds', { playerId: ann.playerId.toUpperCase(), amount: 5 })
    const { body } = await api.get(`/api/players/${ann.playerId.toUpperCase()}/bankroll`)
    expect(body).toMatchObject({ playerId: ann.playerId, total: 10 })
  })

  test('finds a table by its id in either case', async () => {
    const ann = await api.signUp('Ann', 1_000)
    const tableId = randomUUID()
    expect(await openTable(ann, { tableId: tableId.toUpperCase() })).toBe(tableId)
    await sit(ann, tableId.toUpperCase(), 0)
    for (const id of [tableId, tableId.toUpperCase()])
      expect((await api.get(`/api/tables/${id}`)).body).toMatchObject({ tableId, chipsOnTable: 500 })
    expect((await api.get(`/api/events?table=${tableId.toUpperCase()}&type=PlayerSeated`)).body.events).toHaveLength(1)
  })
})

describe('the same command id again', () => {
  test('gets the first answer and does nothing, also many times at once', async () => {
    const ann = await api.signUp('Ann')
    const commandId = randomUUID()
    const before = await head()
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => ann.must('DepositFunds', { amount: 50 }, { commandId })),
    )
    for (const { body } of answers) expect(body).toEqual(answers[0]?.body)
    await ann.must('DepositFunds', { amount: 1 })
    expect((await ann.must('DepositFunds', { amount: 50 }, { commandId })).body).toEqual(answers[0]?.body)
    expect(await head()).toBe(before + 2)
  })

  test('is never one of the room’s own, which anybody can foresee', async () => {
    const ann = await api.signUp('Ann')
    const commandId = deterministicId('action-clock', `hand-${randomUUID()}/3`)
    const { status, body } = await ann.send('DepositFunds', { amount: 50 }, { commandId })
    expect(status).toBe(400)
    expect(body).toMatchObject({ code: 'InvalidCommand', issues: [{ path: 'commandId' }] })
  })

  test('is the same command however its body is written', async () => {
    const ann = await api.signUp('Ann', 1_000)
    const tableId = await openTable(ann)
    const [commandId, reservationId] = [randomUUID(), randomUUID()]
    const data = { reservationId, tableId, seat: 0, amount: 100 }
    const first = await ann.must('ReserveFunds', data, { commandId })
    const written = { amount: 100, seat: 0, tableId, reservationId, playerId: ann.playerId }
    expect((await ann.must('ReserveFunds', written, { commandId: commandId.toUpperCase() })).body.events).toEqual(
      first.body.events,
    )
  })

  test('of a table that got its id from us makes no second table', async () => {
    const ann = await api.signUp('Ann')
    const commandId = randomUUID()
    const [first, second] = [
      await ann.must('CreateTable', TERMS, { commandId }),
      await ann.must('CreateTable', TERMS, { commandId }),
    ]
    expect(second.body).toEqual(first.body)
  })

  test('with another body is refused', async () => {
    const ann = await api.signUp('Ann')
    const commandId = randomUUID()
    await ann.must('DepositFunds', { amount: 50 }, { commandId })
    const before = await head()
    for (const [type, data] of [
      ['DepositFunds', { amount: 51 }],
      ['WithdrawFunds', { amount: 50 }],
    ] as const) {
      const { status, body } = await ann.send(type, data, { commandId })
      expect({ status, code: body.code }).toEqual({ status: 409, code: 'CommandIdReused' })
    }
    expect(await head()).toBe(before)
  })

  test('by another player is refused, and tells nothing of the first', async () => {
    const [ann, ben] = [await api.signUp('Ann'), await api.signUp('Ben')]
    const commandId = randomUUID()
    await ann.must('DepositFunds', { amount: 50 }, { commandId })
    const { status, body } = await ben.send('DepositFunds', { amount: 50 }, { commandId })
    expect({ status, code: body.code }).toEqual({ status: 409, code: 'CommandIdReused' })
    expect(JSON.stringify(body)).not.toContain(ann.playerId)
    expect((await api.get(`/api/players/${ben.playerId}/bankroll`)).body.total).toBe(0)
  })
})

describe('an expected version', () => {
  test('that is right is met', async () => {
    const ann = await api.signUp('Ann')
    const { body } = await ann.must('DepositFunds', { amount: 5 }, { expectedVersion: 0 })
    expect(body.version).toBe(1)
    await ann.must('CreateTable', TERMS, { expectedVersion: -1 })
  })

  test.each([-1, 0, 2, 1_000])('of %i is a conflict when the stream is at 1', async (expectedVersion) => {
    const ann = await api.signUp('Ann', 5)
    const before = await head()
    const { status, body } = await ann.send('DepositFunds', { amount: 5 }, { expectedVersion })
    expect({ status, code: body.code }).toEqual({ status: 409, code: 'ConcurrencyConflict' })
    expect(body.currentVersion).toBe(1)
    expect(await head()).toBe(before)
  })

  test('that was met is answered the same when it is asked again', async () => {
    const ann = await api.signUp('Ann')
    const posted = { commandId: randomUUID(), expectedVersion: 0 }
    const first = await ann.must('DepositFunds', { amount: 5 }, posted)
    await ann.must('DepositFunds', { amount: 5 })
    expect((await ann.must('DepositFunds', { amount: 5 }, posted)).body).toEqual(first.body)
  })

  test('that was wrong leaves the command id free', async () => {
    const ann = await api.signUp('Ann')
    const commandId = randomUUID()
    expect((await ann.send('DepositFunds', { amount: 5 }, { commandId, expectedVersion: 7 })).status).toBe(409)
    await ann.must('DepositFunds', { amount: 5 }, { commandId, expectedVersion: 0 })
  })

  test('lets one of many through', async () => {
    const ann = await api.signUp('Ann')
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => ann.send('DepositFunds', { amount: 5 }, { expectedVersion: 0 })),
    )
    expect(answers.map(({ status }) => status).sort()).toEqual([200, ...Array(9).fill(409)])
    for (const { status, body } of answers) if (status === 409) expect(body.currentVersion).toBe(1)
  })
})
