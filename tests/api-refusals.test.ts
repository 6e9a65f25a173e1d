import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { ApiClient, Guest } from './support/api-client'
import { underContract } from './support/contract'
import { eventually } from './support/eventually'
import { type RunningApp, runningApp } from './support/running-app'

let app: RunningApp
let api: ApiClient
/** Sits at the table with 500 of her chips; 1,000 more are available. */
let ann: Guest
/** Sits nowhere, with 100 chips. */
let ben: Guest
/** Of two seats, the first of them Ann's. */
let tableId: string
let closedTable: string
let reservationId: string

const TERMS = { name: 'Felt', smallBlind: 5, bigBlind: 10, minBuyIn: 100, maxBuyIn: 1_000, seats: 2 }
const id = randomUUID

beforeAll(async () => {
  app = await runningApp()
  api = await underContract(app)
  ann = await api.signUp('Ann', 1_500)
  ben = await api.signUp('Ben', 100)
  tableId = (await ann.must('CreateTable', TERMS)).body.events[0].data.tableId
  reservationId = id()
  await ann.must('ReserveFunds', { reservationId, tableId, seat: 0, amount: 500 })
  await eventually(async () =>
    expect((await api.get(`/api/players/${ann.playerId}/bankroll`)).body).toMatchObject({ inPlay: 500, reserved: 0 }),
  )
  closedTable = (await api.get('/api/events?type=TableClosed&limit=1')).body.events[0].data.tableId
})
afterAll(() => app?.close())

const head = async (): Promise<number> => (await api.get('/api/books')).body.position

/** Who sends what, and the code, status and some of the figures of the refusal. */
type Case = [code: string, status: 404 | 422, send: () => [Guest, string, object], figures: object]

const REFUSALS: Case[] = [
  ['InsufficientFunds', 422, () => [ben, 'WithdrawFunds', { amount: 101 }], { available: 100, asked: 101 }],
  ['InsufficientFunds', 422, () => [ben, 'ReserveFunds', at({ amount: 200, seat: 1 })], { available: 100, asked: 200 }],
  ['SeatTaken', 422, () => [ben, 'ReserveFunds', at({ seat: 0 })], { seat: 0 }],
  ['SeatOutOfRange', 422, () => [ben, 'ReserveFunds', at({ seat: 2 })], { seat: 2, seats: 2 }],
  [
    'BuyInOutOfRange',
    422,
    () => [ben, 'ReserveFunds', at({ amount: 99 })],
    { minBuyIn: 100, maxBuyIn: 1_000, asked: 99 },
  ],
  ['BuyInOutOfRange', 422, () => [ben, 'ReserveFunds', at({ amount: 1_001 })], { asked: 1_001 }],
  ['AlreadySeated', 422, () => [ann, 'ReserveFunds', at({ seat: 1 })], { seat: 0 }],
  ['StackLimitExceeded', 422, () => [ann, 'TopUp', added(501)], { stack: 500, asked: 501, maxBuyIn: 1_000 }],
  ['NotSeated', 422, () => [ben, 'TopUp', added(10)], {}],
  ['NotSeated', 422, () => [ben, 'LeaveTable', { tableId }], {}],
  ['NotSeated', 422, () => [ben, 'SitOut', { tableId }], {}],
  ['NotSeated', 422, () => [ben, 'SitIn', { tableId }], {}],
  ['TableIsClosed', 422, () => [ben, 'ReserveFunds', at({ tableId: closedTable })], {}],
  ['TableIsClosed', 422, () => [ben, 'LeaveTable', { tableId: closedTable }], {}],
  ['TableAlreadyExists', 422, () => [ben, 'CreateTable', { ...TERMS, tableId, seats: 9 }], {}],
  ['BlindsOutOfOrder', 422, () => [ben, 'CreateTable', { ...TERMS, smallBlind: 11 }], { smallBlind: 11, bigBlind: 10 }],
  ['BuyInRangeEmpty', 422, () => [ben, 'CreateTable', { ...TERMS, maxBuyIn: 99 }], { minBuyIn: 100, maxBuyIn: 99 }],
  ['BuyInBelowBigBlind', 422, () => [ben, 'CreateTable', { ...TERMS, minBuyIn: 9 }], { minBuyIn: 9, bigBlind: 10 }],
  ['TableNotFound', 404, () => [ben, 'ReserveFunds', at({ tableId: id() })], {}],
  ['TableNotFound', 404, () => [ben, 'TopUp', { ...added(10), tableId: id() }], {}],
  ['TableNotFound', 404, () => [ben, 'LeaveTable', { tableId: id() }], {}],
  ['TableNotFound', 404, () => [ben, 'SitOut', { tableId: id() }], {}],
  ['TableNotFound', 404, () => [ben, 'SitIn', { tableId: id() }], {}],
]

const at = (change: object) => ({ reservationId: id(), tableId, seat: 1, amount: 100, ...change })
const added = (amount: number) => ({ reservationId: id(), tableId, amount })

describe('a refused command', () => {
  test.each(REFUSALS)(
    '%s (%i) appends nothing, and is refused again the same way',
    async (code, status, given, figures) => {
      const [player, type, data] = given()
      const before = await head()
      const commandId = id()
      const refusal = await player.send(type, data, { commandId })
      expect({ status: refusal.status, code: refusal.body.code }).toEqual({ status, code })
      expect(refusal.headers.get('content-type')).toContain('application/problem+json')
      expect(refusal.body).toMatchObject({ type: `urn:rewind-poker:${code}`, figures })
      for (const figure of Object.values(figures))
        if (figure > 9) expect(refusal.body.detail).toContain(figure.toLocaleString('en-US'))
      expect(refusal.body.detail).toMatch(/^[A-Z].+\.$/)

      expect((await player.send(type, data, { commandId })).body).toEqual(refusal.body)
      expect(await head()).toBe(before)
    },
  )

  test('stays refused when it would be accepted by now', async () => {
    const cat = await api.signUp('Cat', 10)
    const commandId = id()
    const refusal = await cat.send('WithdrawFunds', { amount: 50 }, { commandId })
    await cat.must('DepositFunds', { amount: 100 })
    expect((await cat.send('WithdrawFunds', { amount: 50 }, { commandId })).body).toEqual(refusal.body)
    await cat.must('WithdrawFunds', { amount: 50 })
  })

  test('has used up its id', async () => {
    const commandId = id()
    await ben.send('WithdrawFunds', { amount: 5_000 }, { commandId })
    const { status, body } = await ben.send('WithdrawFunds', { amount: 1 }, { commandId })
    expect({ status, code: body.code }).toEqual({ status: 409, code: 'CommandIdReused' })
  })

  test('ReservationConflict (422) means that an id was used for something else, also after its end', async () => {
    const reused = await ann.send('ReserveFunds', { reservationId, tableId: closedTable, seat: 0, amount: 500 })
    expect(reused.body.code).toBe('ReservationConflict')
    const other = (await ann.must('CreateTable', { ...TERMS, name: 'Other' })).body.events[0].data.tableId
    const before = await head()
    const { status, body } = await ann.send('ReserveFunds', { reservationId, tableId: other, seat: 0, amount: 500 })
    expect({ status, code: body.code }).toEqual({ status: 422, code: 'ReservationConflict' })
    expect(await head()).toBe(before)
  })

  test('TableFull (422) answers who asks for any seat', async () => {
    const [cat, dan] = [await api.signUp('Cat', 100), await api.signUp('Dan', 100)]
    const duel = (await cat.must('CreateTable', TERMS)).body.events[0].data.tableId
    for (const player of [cat, ben])
      await player.must('ReserveFunds', { reservationId: id(), tableId: duel, seat: null, amount: 100 })
    await eventually(async () => expect((await api.get(`/api/tables/${duel}`)).body.chipsOnTable).toBe(200))
    const { status, body } = await dan.send('ReserveFunds', { ...at({ seat: null }), tableId: duel })
    expect({ status, code: body.code }).toEqual({ status: 422, code: 'TableFull' })
  })

  test('BankrollLimitExceeded (422) keeps a bankroll within safe integers', async () => {
    const cat = await api.signUp('Cat')
    for (let times = 0; times < 10; times++) await cat.must('DepositFunds', { amount: 1_000_000_000_000 })
    const { status, body } = await cat.send('DepositFunds', { amount: 1 })
    expect({ status, code: body.code }).toEqual({ status: 422, code: 'BankrollLimitExceeded' })
    await cat.must('WithdrawFunds', { amount: 1_000_000_000_000 })
    await cat.must('DepositFunds', { amount: 1 })
  })
})

describe('acting for another player', () => {
  test.each([
    ['DepositFunds', () => ({ amount: 5 })],
    ['WithdrawFunds', () => ({ amount: 5 })],
    ['CreateTable', () => TERMS],
    ['ReserveFunds', () => at({})],
    ['TopUp', () => added(10)],
    ['LeaveTable', () => ({ tableId })],
    ['SitOut', () => ({ tableId })],
    ['SitIn', () => ({ tableId })],
  ])('is not theirs to do: %s (403)', async (type, data) => {
    const before = await head()
    const { status, body } = await ben.send(type, { ...data(), playerId: ann.playerId })
    expect({ status, code: body.code }).toEqual({ status: 403, code: 'NotYours' })
    expect(await head()).toBe(before)
  })
})
