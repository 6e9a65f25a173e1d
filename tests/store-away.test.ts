import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { isTold } from '@/projections/visibility'
import { type Answer, apiClient, type Guest } from './support/api-client'
import { underContract } from './support/contract'
import { eventually } from './support/eventually'
import { freezePostgres } from './support/frozen-postgres'
import { type LiveClient, liveClient } from './support/live-client'
import { quietLog, unfinished } from './support/log'
import { type RunningApp, runningApp } from './support/running-app'
import { type StoppablePostgres, stoppablePostgres } from './support/stoppable-postgres'

let postgres: StoppablePostgres
let app: RunningApp
let ann: Guest
let players: Guest[]
/** Of ten seats each. */
let tables: string[]
let follower: LiveClient
let disconnects = 0

/** Milliseconds in which a caller must hear that the store is away: five seconds, and some for a busy machine. */
const TOLD_WITHIN = 7_500
/** Milliseconds in which everything must go on by itself. */
const RESUMED_WITHIN = 10_000

beforeAll(async () => {
  postgres = await stoppablePostgres()
  app = await runningApp({ database: { url: postgres.url, ownerUrl: postgres.url } })
  const api = await underContract(app)
  ann = await api.signUp('Ann', 10_000)
  players = await Promise.all(Array.from({ length: 20 }, (_, n) => api.signUp(`Player ${n}`, 1_000)))
  const terms = { name: 'Felt', smallBlind: 5, bigBlind: 10, minBuyIn: 100, maxBuyIn: 1_000, seats: 10, pause: 600_000 }
  const made = [await ann.must('CreateTable', terms), await ann.must('CreateTable', terms)]
  tables = made.map(({ body }) => body.events[0].data.tableId)
  follower = liveClient(app.url, { extraHeaders: { cookie: ann.cookie } })
  follower.socket.on('disconnect', () => disconnects++)
  expect(await follower.subscribe('log', 0)).toMatchObject({ ok: true })
})
afterAll(async () => {
  follower?.close()
  await app?.close()
  await postgres?.remove()
})

async function timed<T>(ask: () => Promise<T>): Promise<{ ms: number; answer: T }> {
  const start = performance.now()
  const answer = await ask()
  return { ms: performance.now() - start, answer }
}

const expectAway = ({ status, headers, body }: Answer) => {
  expect({ status, code: body.code }).toEqual({ status: 503, code: 'StoreUnavailable' })
  expect(headers.get('content-type')).toContain('application/problem+json')
  expect(Number(headers.get('retry-after'))).toBeGreaterThanOrEqual(1)
  expect(body.detail).toMatch(/^[A-Z].*\.$/)
}

describe('while the store is away', () => {
  /** Sent just before it went, so that their chips were on the way. */
  let buyIns: { player: Guest; commandId: string; data: object; answer: Answer }[]
  /** Sent while it was away. */
  const deposit = { commandId: randomUUID(), amount: 777 }

  test('writes are told so, soon', async () => {
    buyIns = await Promise.all(
      players.map(async (player, n) => {
        const commandId = randomUUID()
        const data = { reservationId: randomUUID(), tableId: tables[n % 2], seat: Math.floor(n / 2), amount: 500 }
        return { player, commandId, data, answer: await player.must('ReserveFunds', data, { commandId }) }
      }),
    )
    await postgres.stop()
    // Otherwise nothing is left to go on with.
    expect(unfinished(follower.events('log').filter(isTold)).length).toBeGreaterThan(0)
    const asked = [
      () => ann.send('DepositFunds', { amount: deposit.amount }, { commandId: deposit.commandId }),
      () => app.post('/api/session', { displayName: 'Zoe' }),
      () => ann.request('/api/session', { method: 'DELETE' }),
    ]
    for (const ask of asked) {
      const { ms, answer } = await timed(ask)
      expectAway(answer)
      expect(ms).toBeLessThan(TOLD_WITHIN)
    }
  })

  test('reads are told so, soon', async () => {
    for (const path of [
      `/api/players/${ann.playerId}/bankroll`,
      `/api/players/${ann.playerId}/ledger`,
      '/api/tables',
      `/api/tables/${tables[0]}?at=3`,
      '/api/events',
      `/api/streams/player-${ann.playerId}`,
      '/api/books',
      '/api/session',
    ]) {
      const { ms, answer } = await timed(() => ann.get(path))
      expectAway(answer)
      expect(ms).toBeLessThan(TOLD_WITHIN)
    }
  })

  test('health says which part it is', async () => {
    const { ms, answer } = await timed(() => ann.get('/api/health'))
    expect(ms).toBeLessThan(TOLD_WITHIN)
    expect(answer).toMatchObject({ status: 503, body: { status: 'unavailable', parts: { database: { ok: false } } } })
    expect(Number(answer.headers.get('retry-after'))).toBeGreaterThanOrEqual(1)
  })

  test('pages say so, and nothing of the inside', async () => {
    for (const path of ['/', '/lobby', `/tables/${tables[0]}`, `/players/${ann.playerId}`, '/audit']) {
      for (const visitor of [apiClient(app.url), apiClient(app.url, ann.cookie)]) {
        const { status, headers, body } = await visitor.get(path)
        expect({ path, status }).toEqual({ path, status: 503 })
        expect(headers.get('content-type')).toContain('text/html')
        expect(body).not.toMatch(/ECONN|Prisma|node_modules|\.ts:\d+|at async/)
        expect(body).toContain('The room is away for a moment')
        expect(Number(headers.get('retry-after'))).toBeGreaterThanOrEqual(1)
      }
    }
  })

  test('sockets stay, and their subscriptions are told so', async () => {
    expect(await follower.subscribe(`player:${ann.playerId}`, 0)).toMatchObject({ ok: false, code: 'StoreUnavailable' })
    const stranger = liveClient(app.url)
    expect(await stranger.subscribe('books', 0)).toMatchObject({ ok: false, code: 'StoreUnavailable' })
    stranger.close()
    const newcomer = liveClient(app.url, { extraHeaders: { cookie: ann.cookie } })
    const message = await new Promise((resolve) => newcomer.socket.once('connect_error', (e) => resolve(e.message)))
    expect(message).toBe('StoreUnavailable')
    newcomer.close()
    expect({ connected: follower.socket.connected, disconnects }).toEqual({ connected: true, disconnects: 0 })
  })

  test('and when it is back, everything goes on by itself, and nothing is lost', async () => {
    await postgres.start()
    const { ms, answer } = await timed(() =>
      eventually(() => ann.must('DepositFunds', { amount: deposit.amount }, { commandId: deposit.commandId })),
    )
    expect(ms).toBeLessThan(RESUMED_WITHIN)
    const log = await quietLog(app, RESUMED_WITHIN)
    expect(log.filter(({ commandId }) => commandId === deposit.commandId)).toHaveLength(1)
    expect(answer.body.events[0].position).toBe(log.find(({ commandId }) => commandId === deposit.commandId)?.position)

    for (const { player, commandId, data, answer } of buyIns) {
      expect(log.filter((event) => event.commandId === commandId)).toHaveLength(1)
      expect((await player.must('ReserveFunds', data, { commandId })).body).toEqual(answer.body)
    }
    for (const tableId of tables) expect((await ann.get(`/api/tables/${tableId}`)).body.chipsOnTable).toBe(10 * 500)
    expect((await ann.get('/api/books')).body).toMatchObject({ balanced: true, reserved: 0, inFlight: 0 })
    await eventually(async () => expect((await ann.get('/api/health')).status).toBe(200), RESUMED_WITHIN)

    await eventually(() => expect(follower.events('log')).toHaveLength(log.length), RESUMED_WITHIN)
    expect(follower.events('log')).toEqual(log)
    expect({ connected: follower.socket.connected, disconnects }).toEqual({ connected: true, disconnects: 0 })
    expect((await apiClient(app.url, ann.cookie).get('/lobby')).status).toBe(200)
  }, 120_000)
})

test('a store that does not answer at all is away as well', async () => {
  const commandId = randomUUID()
  const deposit = () => ann.send('DepositFunds', { amount: 5 }, { commandId })
  const thaw = await freezePostgres(postgres.url)
  try {
    const asked = [
      deposit,
      () => app.post('/api/session', { displayName: 'Zoe' }),
      () => ann.get('/api/session'),
      () => ann.get(`/api/players/${ann.playerId}/bankroll`),
      () => ann.get('/api/events'),
    ]
    const answers = await Promise.all([...asked.map(timed), timed(() => ann.get('/api/health'))])
    for (const { answer } of answers.slice(0, -1)) expectAway(answer)
    expect(answers.at(-1)?.answer.status).toBe(503)
    for (const { ms } of answers) expect(ms).toBeLessThan(TOLD_WITHIN)
  } finally {
    thaw()
  }
  const { body } = await eventually(() => ann.must('DepositFunds', { amount: 5 }, { commandId }), RESUMED_WITHIN)
  const log = await quietLog(app)
  expect(log.filter((event) => event.commandId === commandId)).toHaveLength(1)
  expect(body.events[0].position).toBe(log.find((event) => event.commandId === commandId)?.position)
})

test('a store that comes and goes loses nothing, whoever writes meanwhile', async () => {
  const before = (await quietLog(app)).length
  const sent: { commandId: string; player: Guest }[] = []
  let writing = true
  // Each repeats a command until it is answered, and then sends the next.
  const writers = players.slice(0, 5).map(async (player) => {
    while (writing) {
      const commandId = randomUUID()
      sent.push({ commandId, player })
      await eventually(() => player.must('DepositFunds', { amount: 1 }, { commandId }), 40_000)
    }
  })
  for (let times = 0; times < 3; times++) {
    const written = sent.length
    await eventually(() => expect(sent.length).toBeGreaterThan(written + 50))
    await postgres.stop()
    await postgres.start()
  }
  const written = sent.length
  await eventually(() => expect(sent.length).toBeGreaterThan(written + 50))
  writing = false
  await Promise.all(writers)

  const log = await quietLog(app)
  expect(
    log
      .slice(before)
      .map(({ commandId }) => commandId)
      .sort(),
  ).toEqual(sent.map(({ commandId }) => commandId).sort())
  await eventually(() => expect(follower.events('log')).toHaveLength(log.length))
  expect(follower.events('log')).toEqual(log)
  expect(disconnects).toBe(0)
}, 180_000)
