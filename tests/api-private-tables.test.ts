import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { PlayerId } from '@/domain/kernel'
import { listedTo } from '@/projections/lobby'
import type { ApiClient, Guest } from './support/api-client'
import { underContract } from './support/contract'
import { eventually } from './support/eventually'
import { liveClient } from './support/live-client'
import { type RunningApp, runningApp } from './support/running-app'

let app: RunningApp
let api: ApiClient
/** Opens a private table; Ben comes with her invitation, Cat without one. */
let ann: Guest
let ben: Guest
let cat: Guest
let tableId: string
let code: string

const TERMS = { name: 'Attic', smallBlind: 5, bigBlind: 10, minBuyIn: 100, maxBuyIn: 1_000, seats: 6 }
const id = randomUUID
const buyIn = (seat: number) => ({ reservationId: id(), tableId, seat, amount: 500 })
const invitation = (of = tableId) => `/api/tables/${of}/invitation`
const isListed = async (to: ApiClient, query = '') =>
  (await to.get(`/api/tables${query}`)).body.tables.some((table: { tableId: string }) => table.tableId === tableId)

beforeAll(async () => {
  app = await runningApp()
  api = await underContract(app)
  ann = await api.signUp('Ann', 1_000)
  ben = await api.signUp('Ben', 1_000)
  cat = await api.signUp('Cat', 1_000)
  tableId = (await ann.must('CreateTable', { ...TERMS, isPrivate: true })).body.events[0].data.tableId
  code = (await ann.get(invitation())).body.code
})
afterAll(() => app?.close())

describe('opening a private table', () => {
  test('under the same command’s id gives the same answer, and the same invitation', async () => {
    const commandId = id()
    const terms = { ...TERMS, isPrivate: true }
    const first = await ann.must('CreateTable', terms, { commandId })
    expect(await ann.must('CreateTable', terms, { commandId })).toMatchObject({ body: first.body })
    const other = (await ann.get(invitation(first.body.events[0].data.tableId))).body.code
    expect(other).not.toBe(code)
    expect(await ann.send('CreateTable', { ...TERMS, isPrivate: false }, { commandId })).toMatchObject({
      status: 409,
      body: { code: 'CommandIdReused' },
    })
  })

  test('nobody chooses its invitation', async () => {
    const chosen = { ...TERMS, isPrivate: true, invitation: 'abcdefghijklmnop-_012345' }
    expect(await ann.send('CreateTable', chosen)).toMatchObject({ status: 400, body: { code: 'InvalidCommand' } })
  })

  test('the answer does not tell it', async () => {
    const { body } = await ann.must('CreateTable', { ...TERMS, isPrivate: true })
    expect(body.events[0].data).toMatchObject({ isPrivate: true, invitation: null })
  })
})

describe('the invitation', () => {
  test('is a code that cannot be guessed, and a link that carries it', async () => {
    expect(await ann.get(invitation())).toMatchObject({
      status: 200,
      body: { code: expect.stringMatching(/^[\w-]{24}$/), path: `/tables/${tableId}?invite=${code}` },
    })
  })

  test.each([
    ['who has not signed in', () => api, 401, 'NotSignedIn'],
    ['who may not sit there', () => cat, 403, 'InvitationNeeded'],
  ] as const)('is not for somebody %s', async (_, who, status, problem) => {
    const answer = await who().get(invitation())
    expect(answer).toMatchObject({ status, body: { code: problem } })
    expect(JSON.stringify(answer.body)).not.toContain(code)
  })

  test('a public table has none: its address is its invitation', async () => {
    const { body } = await ann.must('CreateTable', TERMS)
    for (const who of [ann, api])
      expect(await who.get(invitation(body.events[0].data.tableId))).toMatchObject({
        status: 404,
        body: { code: 'NoInvitation', detail: 'This table is public: its address is its invitation.' },
      })
  })

  test.each([
    ['no id', 'attic', 400, 'InvalidQuery'],
    ['no table', id(), 404, 'TableNotFound'],
  ])('of %s there is none', async (_, of, status, problem) =>
    expect(await ann.get(invitation(of))).toMatchObject({ status, body: { code: problem } }),
  )
})

describe('whoever has no invitation', () => {
  test('does not find the table in the lobby, but has it by its address', async () => {
    for (const who of [api, cat]) {
      expect(await isListed(who)).toBe(false)
      expect(await who.get(`/api/tables/${tableId}`)).toMatchObject({
        status: 200,
        body: { name: 'Attic', isPrivate: true, createdBy: ann.playerId, admitted: [] },
      })
    }
    expect(await isListed(ann)).toBe(true)
  })

  test('is given nothing of it with what lobbies are made of, either: neither now nor in the past', async () => {
    const { position } = (await api.get('/api/books')).body
    for (const query of ['', `&at=${position}`])
      for (const [who, isGiven] of [
        [api, false],
        [cat, false],
        [ann, true],
      ] as const) {
        const { body } = await who.get(`/api/views?scope=lobby${query}`)
        expect(tableId in body.views.lobby).toBe(isGiven)
      }
    for (const path of ['/lobby', `/lobby?at=${position}`, '/'])
      for (const cookie of path === '/' ? [''] : ['', cat.cookie]) {
        const page = await fetch(new URL(path, app.url), { headers: { cookie } })
        expect(page.status).toBe(200)
        expect(await page.text()).not.toContain(tableId)
      }
  })

  test('may not sit down: no chips are set aside for it', async () => {
    expect(await cat.send('ReserveFunds', buyIn(0))).toMatchObject({ status: 422, body: { code: 'InvitationNeeded' } })
    expect((await cat.get(`/api/players/${cat.playerId}/bankroll`)).body).toMatchObject({ available: 1_000 })
  })

  test.each([
    ['another code', () => `${code.slice(0, -1)}${code.endsWith('A') ? 'B' : 'A'}`],
    ['half of it', () => code.slice(0, 12)],
    ['nothing', () => ''],
  ])('does not come in with %s', async (_, given) => {
    const answer = await cat.send('AcceptInvitation', { tableId, code: given() })
    expect(answer).toMatchObject({ status: 422, body: { code: 'InvitationInvalid' } })
    expect(JSON.stringify(answer.body)).not.toContain(code)
  })

  test('cannot let others in, nor come in as somebody else', async () => {
    expect(await cat.send('AcceptInvitation', { tableId, code, playerId: ben.playerId })).toMatchObject({
      status: 403,
      body: { code: 'NotYours' },
    })
    expect(await api.send('AcceptInvitation', { tableId, code })).toMatchObject({ status: 401 })
  })

  test('is told of what is no table, and of what is no code', async () => {
    expect(await cat.send('AcceptInvitation', { tableId: id(), code })).toMatchObject({
      status: 404,
      body: { code: 'TableNotFound' },
    })
    for (const data of [{ tableId }, { tableId, code: 7 }, { tableId, code: 'x'.repeat(201) }])
      expect(await cat.send('AcceptInvitation', data)).toMatchObject({ status: 400, body: { code: 'InvalidCommand' } })
  })
})

test('whoever accepts the invitation is admitted, sits down, and may invite others; the lobby hears of it live', async () => {
  const live = liveClient(app.url)
  await live.subscribe('lobby', (await api.get('/api/books')).body.position)
  const before = (await api.get('/api/books')).body.position
  const { body } = await ben.must('AcceptInvitation', { tableId, code })
  expect(body.events).toMatchObject([{ type: 'PlayerAdmitted', data: { tableId, playerId: ben.playerId } }])
  expect((await ben.must('AcceptInvitation', { tableId, code })).body.events).toEqual([])
  await eventually(() =>
    expect(live.events('lobby')).toMatchObject([{ type: 'PlayerAdmitted', data: { playerId: ben.playerId } }]),
  )
  live.close()

  expect(await isListed(ben)).toBe(true)
  expect(await isListed(ben, `?at=${before}`)).toBe(false)
  // His page goes on from before he came: it has the row, of which the list shows nothing yet.
  const then = (await ben.get(`/api/views?scope=lobby&at=${before}`)).body.views.lobby
  expect(then[tableId]).toMatchObject({ admitted: [] })
  expect(listedTo({ playerId: PlayerId.parse(ben.playerId) }, [then[tableId]])).toEqual([])
  expect((await cat.get(`/api/views?scope=lobby&at=${before}`)).body.views.lobby).not.toHaveProperty(tableId)
  expect((await ben.get(invitation())).body.code).toBe(code)
  expect((await api.get(`/api/tables/${tableId}`)).body.admitted).toEqual([ben.playerId])

  await ben.must('ReserveFunds', buyIn(1))
  await ann.must('ReserveFunds', buyIn(0))
  await eventually(async () => {
    const { seats } = (await api.get(`/api/tables/${tableId}`)).body
    expect(seats.slice(0, 2).map((seat: { displayName: string } | null) => seat?.displayName)).toEqual(['Ann', 'Ben'])
  })
})

describe('renewing the invitation', () => {
  let attic: string
  let first: string

  beforeAll(async () => {
    attic = (await ann.must('CreateTable', { ...TERMS, isPrivate: true })).body.events[0].data.tableId
    first = (await ann.get(invitation(attic))).body.code
  })
  const codeNow = async () => (await ann.get(invitation(attic))).body.code

  test('is for the host alone, who does not choose it, and at a private table', async () => {
    await ben.must('AcceptInvitation', { tableId: attic, code: first })
    expect(await ben.send('RenewInvitation', { tableId: attic })).toMatchObject({
      status: 422,
      body: { code: 'NotTheHost', detail: 'Only whoever opened this table can renew its invitation.' },
    })
    const chosen = { tableId: attic, invitation: 'abcdefghijklmnop-_012345' }
    expect(await ann.send('RenewInvitation', chosen)).toMatchObject({ status: 400, body: { code: 'InvalidCommand' } })
    const { body } = await ann.must('CreateTable', TERMS)
    expect(await ann.send('RenewInvitation', { tableId: body.events[0].data.tableId })).toMatchObject({
      status: 422,
      body: { code: 'NothingToRenew' },
    })
    expect(await codeNow()).toBe(first)
  })

  test('makes the old one useless at once, and leaves guests where they are', async () => {
    const commandId = id()
    const renew = () => ann.must('RenewInvitation', { tableId: attic }, { commandId })
    expect((await renew()).body.events).toMatchObject([
      { type: 'InvitationRenewed', data: { tableId: attic, playerId: ann.playerId, invitation: null } },
    ])
    const second = await codeNow()
    expect(second).toMatch(/^[\w-]{24}$/)
    expect(second).not.toBe(first)
    await renew()
    expect(await codeNow()).toBe(second)

    expect(await cat.send('AcceptInvitation', { tableId: attic, code: first })).toMatchObject({
      status: 422,
      body: { code: 'InvitationInvalid', detail: expect.stringContaining('replaced by a new one') },
    })
    await cat.must('AcceptInvitation', { tableId: attic, code: second })
    expect((await api.get(`/api/tables/${attic}`)).body.admitted).toEqual([ben.playerId, cat.playerId])
  })
})

test('the chat is for those who may sit there, whichever way one asks', async () => {
  const { body } = await ann.must('CreateTable', { ...TERMS, isPrivate: true })
  const table = body.events[0].data.tableId
  const chat = `/api/tables/${table}/chat`
  const says = (guest: Guest, text: string) => guest.post(chat, { text })
  expect((await says(ann, 'Only us')).status).toBe(201)
  expect((await ann.get(chat)).body.messages).toMatchObject([{ text: 'Only us' }])
  for (const stranger of [cat, api])
    expect(await stranger.get(chat)).toMatchObject({ status: 403, body: { code: 'InvitationNeeded' } })
  expect(await says(cat, 'Hello')).toMatchObject({ status: 403, body: { code: 'InvitationNeeded' } })

  const socket = liveClient(app.url, { extraHeaders: { cookie: cat.cookie } })
  const ask = () => socket.subscribe(`chat:${table}`, 0)
  expect(await ask()).toMatchObject({ ok: false, code: 'InvitationNeeded' })
  await cat.must('AcceptInvitation', { tableId: table, code: (await ann.get(invitation(table))).body.code })
  expect(await ask()).toMatchObject({ ok: true })
  expect((await says(cat, 'Hello')).status).toBe(201)
  socket.close()
})
