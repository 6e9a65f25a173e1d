import { createHash } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type ApiClient, apiClient } from './support/api-client'
import { underContract } from './support/contract'
import { eventually } from './support/eventually'
import { type TestDatabase, testDatabase } from './support/postgres'
import { type RunningApp, runningApp } from './support/running-app'

let database: TestDatabase
let app: RunningApp
let api: ApiClient

beforeAll(async () => {
  database = await testDatabase()
  app = await runningApp({ database })
  api = await underContract(app)
})
afterAll(async () => {
  await app?.close()
  await database?.close()
})

const DEPOSIT = { amount: 5 }
const tokenOf = ({ cookie }: { cookie: string }) => cookie.split('=')[1] ?? ''

describe('a session', () => {
  test('begins with a name, and makes a player of a guest', async () => {
    const { status, headers, body } = await api.post('/api/session', { displayName: '  Zoë ♠  ' })
    expect(status).toBe(201)
    expect(body.displayName).toBe('Zoë ♠'.normalize('NFC'))
    const attributes = headers.get('set-cookie')?.split('; ').slice(1)
    expect(attributes).toEqual(expect.arrayContaining(['Path=/', 'HttpOnly', 'SameSite=Lax']))
    expect(attributes?.find((each) => each.startsWith('Max-Age='))).toMatch(/=\d{7,}$/)
    const bankroll = (await api.get(`/api/players/${body.playerId}/bankroll`)).body
    expect(bankroll).toMatchObject({ displayName: body.displayName, total: 0 })
  })

  test.each(['A', 'x'.repeat(24), '♠'.repeat(24), 'Ngân', '李雷', "O'Brien <b>"])('may begin with %s', async (name) => {
    expect((await api.signUp(name)).displayName).toBe(name.normalize('NFC'))
  })

  test('says whose it is', async () => {
    const ann = await api.signUp('Ann')
    const { status, body } = await ann.get('/api/session')
    expect({ status, body }).toEqual({ status: 200, body: { playerId: ann.playerId, displayName: 'Ann' } })
  })

  test('is a token that no one else holds, and that the database does not', async () => {
    const [ann, ben] = [await api.signUp('Ann'), await api.signUp('Ben')]
    expect(tokenOf(ann)).toMatch(/^[\w-]{43}$/)
    expect(tokenOf(ann)).not.toBe(tokenOf(ben))
    const { rows } = await database.pool.query('SELECT row_to_json(s)::text AS text, token_hash FROM sessions s')
    const hashes = rows.map(({ token_hash }) => token_hash.toString('hex'))
    for (const player of [ann, ben]) {
      expect(hashes).toContain(createHash('sha256').update(tokenOf(player)).digest('hex'))
      for (const { text } of rows) expect(text).not.toContain(tokenOf(player))
    }
  })

  test('ends for good when its player signs out', async () => {
    const ann = await api.signUp('Ann')
    const { status, headers } = await ann.request('/api/session', { method: 'DELETE' })
    expect(status).toBe(204)
    expect(headers.get('set-cookie')).toMatch(/^rewind_session=; .*Max-Age=0/)
    expect((await ann.get('/api/session')).status).toBe(401)
    expect((await ann.send('DepositFunds', DEPOSIT)).status).toBe(401)
    const hash = createHash('sha256').update(tokenOf(ann)).digest()
    expect((await database.pool.query('SELECT FROM sessions WHERE token_hash = $1', [hash])).rowCount).toBe(0)
    expect((await ann.request('/api/session', { method: 'DELETE' })).status).toBe(204)
  })

  test('that has run out is none', async () => {
    const ann = await api.signUp('Ann')
    await database.pool.query(`UPDATE sessions SET expires_at = now() - interval '1 second' WHERE player_id = $1`, [
      ann.playerId,
    ])
    expect((await ann.get('/api/session')).status).toBe(401)
  })

  test('outlives a restart', async () => {
    const ann = await api.signUp('Ann')
    await app.restart()
    expect((await ann.get('/api/session')).body.displayName).toBe('Ann')
  })
})

test.each([
  undefined,
  'rewind_session=',
  'rewind_session=guess',
  `rewind_session=${'A'.repeat(43)}`,
  'rewind_session=%00',
  'rewind_session=; rewind_session',
  'other=1',
])('whoever comes with the cookie %j has not signed in', async (cookie) => {
  const stranger = apiClient(app.url, cookie)
  for (const answer of [await stranger.get('/api/session'), await stranger.send('DepositFunds', DEPOSIT)]) {
    expect({ status: answer.status, code: answer.body.code }).toEqual({ status: 401, code: 'NotSignedIn' })
    expect(answer.headers.get('content-type')).toContain('application/problem+json')
  }
})

describe('a write', () => {
  test.each(['https://evil.example', 'http://localhost', 'http://localhost:1', 'null', 'nonsense'])(
    'from a page of %s is not taken, whatever it carries',
    async (origin) => {
      const ann = await api.signUp('Ann')
      const headers = { origin }
      const answers = [
        await ann.send('DepositFunds', DEPOSIT, { headers }),
        await ann.post('/api/session', { displayName: 'Eve' }, headers),
        await ann.request('/api/session', { method: 'DELETE', headers }),
      ]
      for (const { status, body } of answers)
        expect({ status, code: body.code }).toEqual({ status: 403, code: 'ForeignOrigin' })
      expect((await ann.get(`/api/players/${ann.playerId}/bankroll`)).body.total).toBe(0)
      expect((await ann.get('/api/session')).status).toBe(200)
    },
  )

  test('from a page of ours is taken', async () => {
    const ann = await api.signUp('Ann')
    await ann.must('DepositFunds', DEPOSIT, { headers: { origin: app.url } })
  })
})

test('a session may send 300 commands in ten seconds; then it waits, and nobody else', async () => {
  const [ann, ben] = [await api.signUp('Ann'), await api.signUp('Ben')]
  const before: number = (await api.get('/api/books')).body.position
  let taken = 0
  const refused = await eventually(async () => {
    const answers = await Promise.all(Array.from({ length: 50 }, () => ann.send('DepositFunds', DEPOSIT)))
    taken += answers.filter(({ status }) => status === 200).length
    const late = answers.find(({ status }) => status === 429)
    if (!late) throw new Error(`${taken} commands were taken`)
    return late
  }, 60_000)
  expect(taken).toBeGreaterThanOrEqual(300)
  expect(refused.body.code).toBe('TooManyRequests')
  expect((await api.get('/api/books')).body.position).toBe(before + taken)
  await ben.must('DepositFunds', DEPOSIT)

  const wait = Number(refused.headers.get('retry-after'))
  expect(wait).toBeGreaterThanOrEqual(1)
  expect(wait).toBeLessThanOrEqual(10)
  await eventually(() => ann.must('DepositFunds', DEPOSIT), wait * 1_000 + 5_000)
})
