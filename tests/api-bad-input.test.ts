import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Answer, ApiClient, Guest } from './support/api-client'
import { underContract } from './support/contract'
import { type RunningApp, runningApp } from './support/running-app'

let app: RunningApp
let api: ApiClient
let ann: Guest
let tableId: string
let headBefore: number

const TERMS = { name: 'Felt', smallBlind: 5, bigBlind: 10, minBuyIn: 100, maxBuyIn: 1_000, seats: 6 }
const KIBIBYTE = 1024

beforeAll(async () => {
  app = await runningApp()
  api = await underContract(app)
  ann = await api.signUp('Ann', 5_000)
  tableId = (await ann.must('CreateTable', TERMS)).body.events[0].data.tableId
  headBefore = await head()
})

afterAll(async () => {
  // The one thing that everything in this file has in common.
  const headAfter = app ? await head() : undefined
  await app?.close()
  expect(headAfter).toBe(headBefore)
})

const head = async (): Promise<number> => (await api.get('/api/books')).body.position

/** Whether an answer says so that it blames just these fields, in a sentence, and in words made for people. */
function expectBlamed({ status, body }: Answer, ...paths: string[]) {
  expect({ status, code: body.code }).toEqual({ status: 400, code: 'InvalidCommand' })
  expect([...new Set(body.issues.map(({ path }: { path: string }) => path))]).toEqual(paths)
  for (const path of paths) expect(body.detail).toContain(path)
  expect(body.detail).toMatch(/\w.*\.$/)
  expect(body.detail).not.toMatch(/\b(expected|received|invalid input|undefined)\b/i)
}

const NO_AMOUNTS: [string, string][] = [
  ['fractional', '0.5'],
  ['a fraction above one', '10.000001'],
  ['zero', '0'],
  ['negative zero', '-0'],
  ['negative', '-100'],
  ['NaN, which JSON writes as null', 'null'],
  ['NaN in words', '"NaN"'],
  ['a string of digits', '"100"'],
  ['infinite', '1e400'],
  ['one above the cap', '1000000000001'],
  ['beyond safe integers', '9007199254740993'],
  ['a boolean', 'true'],
  ['an array', '[100]'],
  ['an object', '{"value":100}'],
]

const commandsWithAmounts = (): [type: string, field: string, data: object][] => [
  ['DepositFunds', 'amount', {}],
  ['WithdrawFunds', 'amount', {}],
  ['ReserveFunds', 'amount', { reservationId: randomUUID(), tableId, seat: 0 }],
  ['TopUp', 'amount', { reservationId: randomUUID(), tableId }],
  ['CreateTable', 'smallBlind', TERMS],
  ['CreateTable', 'bigBlind', TERMS],
  ['CreateTable', 'minBuyIn', TERMS],
  ['CreateTable', 'maxBuyIn', TERMS],
]

/** A command as text, with a JSON literal that JSON.stringify would not write. */
const withLiteral = (type: string, data: object, field: string, literal: string) =>
  JSON.stringify({ commandId: randomUUID(), type, data: { ...data, [field]: '¤' } }).replace('"¤"', literal)

describe('an amount', () => {
  test.each(NO_AMOUNTS)('that is %s is refused wherever it stands', async (_, literal) => {
    for (const [type, field, data] of commandsWithAmounts())
      expectBlamed(await ann.post('/api/commands', withLiteral(type, data, field, literal)), `data.${field}`)
  })

  test('that is left out is missing', async () => {
    for (const [type, field, data] of commandsWithAmounts())
      expectBlamed(await ann.send(type, { ...data, [field]: undefined }), `data.${field}`)
  })
})

describe('a command', () => {
  test.each([
    'CreditCashOut',
    'CaptureFunds',
    'ReleaseFunds',
    'RegisterPlayer',
    'SeatPlayer',
    'AddChips',
    'CloseTable',
    'GiveMeChips',
    'depositFunds',
    '',
    'constructor',
  ])('of type "%s" is none that a player may send', async (type) => {
    const { playerId } = ann
    const data = {
      playerId,
      displayName: 'Ann',
      reservationId: randomUUID(),
      tableId,
      topUps: [],
      seat: 0,
      amount: 100,
    }
    const answer = await ann.send(type, data)
    expectBlamed(answer, 'type')
    expect(answer.body.detail).toContain(JSON.stringify(type))
  })

  test.each([[null], [{ type: 'DepositFunds' }], [7], ['x'.repeat(10_000)]])(
    'whose type is not even a word is refused in few words',
    async (type) => {
      const answer = await ann.post('/api/commands', { commandId: randomUUID(), type, data: { amount: 1 } })
      expectBlamed(answer, 'type')
      expect(answer.body.detail.length).toBeLessThan(200)
    },
  )

  test.each([
    ['commandId', { commandId: 'one' }, {}],
    ['commandId', { commandId: 7 }, {}],
    ['correlationId', { correlationId: 'a workflow' }, {}],
    ['expectedVersion', { expectedVersion: -2 }, {}],
    ['expectedVersion', { expectedVersion: 1.5 }, {}],
    ['expectedVersion', { expectedVersion: '1' }, {}],
    ['data.playerId', {}, { playerId: 'me' }],
    ['data.reservationId', {}, { reservationId: '123' }],
    ['data.reservationId', {}, { reservationId: `${'0'.repeat(36)}` }],
    ['data.tableId', {}, { tableId: 'table-1' }],
    ['data.tableId', {}, { tableId: '../../players' }],
    ['data.seat', {}, { seat: -1 }],
    ['data.seat', {}, { seat: 10 }],
    ['data.seat', {}, { seat: 1.5 }],
    ['data.seat', {}, { seat: '1' }],
    ['data.seat', {}, { seat: undefined }],
    ['data', {}, { admin: true }],
  ])('whose %s is wrong is refused: %j %j', async (path, envelope, data) => {
    const body = {
      commandId: randomUUID(),
      ...envelope,
      type: 'ReserveFunds',
      data: { reservationId: randomUUID(), tableId, seat: 0, amount: 100, ...data },
    }
    expectBlamed(await ann.post('/api/commands', body), path)
  })

  test('is told of everything that is wrong with it at once', async () => {
    const answer = await ann.post('/api/commands', { commandId: '1', type: 'TopUp', data: { amount: 0, tableId } })
    expectBlamed(answer, 'commandId', 'data.reservationId', 'data.amount')
  })

  test.each([1, 0, 11, 2.5, '6', null])('cannot make a table of %s seats', async (seats) => {
    expectBlamed(await ann.send('CreateTable', { ...TERMS, seats }), 'data.seats')
  })

  test.each(['null', '[]', '"DepositFunds"', '7', '{}', `${'['.repeat(30_000)}${']'.repeat(30_000)}`])(
    'is an object with a type: %.20s is none',
    async (text) => {
      const { status, body } = await ann.post('/api/commands', text)
      expect({ status, code: body.code }).toEqual({ status: 400, code: 'InvalidCommand' })
      expect(body.issues.length).toBeGreaterThan(0)
    },
  )
})

const NO_NAMES: [string, unknown][] = [
  ['empty', ''],
  ['blank', ' \t '],
  ['25 characters long', 'x'.repeat(25)],
  ['25 characters of two code units each', '♠️'.repeat(13)],
  ['no text', 7],
  ['missing', undefined],
  ['null', null],
  ['with a zero byte', 'A\u0000nn'],
  ['with a line break', 'A\nnn'],
  ['with an escape', '\u001b[31mAnn'],
  ['with a zero-width space', 'A\u200bnn'],
  ['with a zero-width joiner', 'A\u200dnn'],
  ['with a right-to-left override', 'A\u202ennA'],
  ['with an isolate', 'A\u2066nn'],
  ['with a line separator', 'A\u2028nn'],
  ['with half a character', 'A\ud800nn'],
]

describe('a name', () => {
  test.each(NO_NAMES)('that is %s is refused, of a player and of a table', async (_, name) => {
    expectBlamed(await api.post('/api/session', { displayName: name }), 'displayName')
    expectBlamed(await ann.send('CreateTable', { ...TERMS, name }), 'data.name')
  })
})

describe('a body', () => {
  const deposit = () => JSON.stringify({ commandId: randomUUID(), type: 'DepositFunds', data: { amount: 0 } })

  test.each(['', '{', '{"commandId": }', "{'type':'DepositFunds'}", 'undefined', '{"a":1}{"b":2}', '\u0000'])(
    'of broken JSON is refused: %j',
    async (text) => {
      for (const path of ['/api/commands', '/api/session']) {
        const { status, body } = await ann.post(path, text)
        expect({ status, code: body.code }).toEqual({ status: 400, code: 'InvalidCommand' })
        expect(body.detail).toContain('JSON')
      }
    },
  )

  test.each([64 * KIBIBYTE + 1, 5_000 * KIBIBYTE])('of %i bytes is too large', async (size) => {
    for (const path of ['/api/commands', '/api/session']) {
      const { status, body } = await ann.post(path, deposit().padEnd(size))
      expect({ status, code: body.code }).toEqual({ status: 413, code: 'BodyTooLarge' })
    }
  })

  test('is measured in bytes, and may have 64 KiB', async () => {
    const just = await ann.post('/api/commands', deposit().padEnd(64 * KIBIBYTE))
    expectBlamed(just, 'data.amount')
    const over = await ann.post('/api/session', JSON.stringify({ displayName: '♠'.repeat(22 * KIBIBYTE) }))
    expect(over.status).toBe(413)
  })

  test.each([
    'text/plain',
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
    'application/jsonp',
  ])('of type %s is not taken', async (type) => {
    for (const path of ['/api/commands', '/api/session']) {
      const { status, body } = await ann.post(path, deposit(), { 'content-type': type })
      expect({ status, code: body.code }).toEqual({ status: 415, code: 'UnsupportedMediaType' })
    }
  })

  test('of JSON may name its character set', async () =>
    expectBlamed(
      await ann.post('/api/commands', deposit(), { 'content-type': 'Application/JSON; charset=utf-8' }),
      'data.amount',
    ))
})
