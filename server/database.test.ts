import { afterAll, beforeAll, expect, test } from 'vitest'
import { asOwner } from '@/tests/support/cluster'
import { type StoppablePostgres, stoppablePostgres } from '@/tests/support/stoppable-postgres'
import { type Database, openDatabase } from './database'

let postgres: StoppablePostgres

beforeAll(async () => {
  postgres = await stoppablePostgres()
  await asOwner(postgres.url, async (owner) => {
    await owner.query(`CREATE ROLE plain LOGIN CREATEROLE PASSWORD 'p w'`)
    await owner.query(`CREATE ROLE guest LOGIN PASSWORD 'guest'`)
    await owner.query('CREATE DATABASE owned OWNER plain')
    await owner.query('CREATE DATABASE shared')
    await owner.query('CREATE DATABASE raced')
    await owner.query('CREATE DATABASE stopped')
  })
})
afterAll(() => postgres.remove())

function urlOf(database: string, user?: string, password = ''): string {
  const url = new URL(postgres.url)
  url.pathname = `/${database}`
  if (user) Object.assign(url, { username: user, password })
  return url.href
}

const open = (DATABASE_URL: string, DATABASE_OWNER_URL?: string) =>
  openDatabase({ DATABASE_URL, DATABASE_OWNER_URL, DATA_DIR: '/nonexistent' })

async function using<T>(database: Promise<Database>, use: (database: Database) => Promise<T>): Promise<T> {
  const opened = await database
  try {
    return await use(opened)
  } finally {
    await opened.close()
  }
}

const role = async ({ pool }: Database) => (await pool.query('SELECT current_user AS name')).rows[0]?.name

/** The app's role has rights on tables, and owns none of them. */
async function expectOwnsNothing({ pool, prisma }: Database): Promise<void> {
  const owned = `SELECT relname FROM pg_class WHERE relowner = current_user::regrole`
  expect((await pool.query(owned)).rows).toEqual([])
  expect(await prisma.$queryRawUnsafe(owned)).toEqual([])
  await expect(pool.query('ALTER TABLE events DISABLE TRIGGER ALL')).rejects.toThrow('must be owner of table events')
  await expect(pool.query('CREATE TABLE mine ()')).rejects.toThrow('permission denied')
}

test('with DATABASE_URL alone its login migrates, and the app acts as a role that owns nothing', async () => {
  const url = urlOf('owned', 'plain', 'p w')
  await using(open(url), async (database) => {
    expect(database.migrations.length).toBeGreaterThan(0)
    expect(await role(database)).toBe('rewind_app')
    await expectOwnsNothing(database)
  })
  await using(open(url), async (database) => expect(database.migrations).toEqual([]))
})

test('with DATABASE_OWNER_URL the owner migrates, and the app stays its own login', async () => {
  await using(open(urlOf('shared', 'guest', 'guest'), urlOf('shared')), async (database) => {
    expect(await role(database)).toBe('guest')
    await expectOwnsNothing(database)
  })
})

test('several processes that start at once apply each migration once', async () => {
  const opened = await Promise.all([1, 2, 3].map(() => open(urlOf('raced'))))
  await Promise.all(opened.map((database) => database.close()))
  const counts = opened.map(({ migrations }) => migrations.length).sort((a, b) => a - b)
  expect(counts.slice(0, 2)).toEqual([0, 0])
  expect(counts[2]).toBeGreaterThan(0)
})

test.each([
  ['a wrong password', () => urlOf('owned', 'plain', 'wrong'), /owned cannot be used: password authentication failed/],
  ['a database that is not there', () => urlOf('absent'), /absent cannot be used: database "absent" does not exist/],
])('%s is told at once, in a sentence without the password', async (_, url, sentence) => {
  const began = performance.now()
  const failure = open(url())
  await expect(failure).rejects.toThrow(sentence)
  await expect(failure).rejects.not.toThrow('wrong@')
  expect(performance.now() - began).toBeLessThan(5_000)
})

test('while PostgreSQL is away a query fails within seconds, and the next one after it is back succeeds', async () => {
  await using(open(urlOf('stopped')), async ({ pool, prisma }) => {
    await prisma.$queryRaw`SELECT 1`
    await postgres.stop()
    const began = performance.now()
    await expect(pool.query('SELECT 1')).rejects.toThrow()
    await expect(prisma.$queryRaw`SELECT 1`).rejects.toThrow()
    expect(performance.now() - began).toBeLessThan(10_000)
    await postgres.start()
    expect(await prisma.$queryRaw`SELECT 1 AS one`).toEqual([{ one: 1 }])
  })
})
