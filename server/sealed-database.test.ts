import { existsSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { asOwner, temporaryFolder } from '@/tests/support/cluster'
import { type StoppablePostgres, stoppablePostgres } from '@/tests/support/stoppable-postgres'
import { openDatabase } from './database'
import { openSealedDatabase } from './sealed-database'

let postgres: StoppablePostgres

beforeAll(async () => {
  postgres = await stoppablePostgres()
})
afterAll(() => postgres.remove())

async function aDatabase(name: string): Promise<string> {
  await asOwner(postgres.url, (owner) => owner.query(`CREATE DATABASE ${name}`))
  const url = new URL(postgres.url)
  url.pathname = `/${name}`
  return url.href
}

const start = (DATABASE_URL: string, fill: number) =>
  openSealedDatabase({ DATABASE_URL, SECRET_KEY: Buffer.alloc(32, fill), DATA_DIR: '/nonexistent' }, openDatabase)

/** What would show that something was written: tables and their sizes, migrations, keys. */
const writings = (url: string) =>
  asOwner(url, async (owner) => {
    const { rows } = await owner.query<{ of: string }>(
      `SELECT relname || ' ' || pg_relation_size(oid) || ' ' || relfilenode AS of FROM pg_class
       WHERE relnamespace = 'public'::regnamespace ORDER BY relname`,
    )
    const { rows: applied } = await owner.query('SELECT migration_name, finished_at FROM _prisma_migrations ORDER BY 1')
    const { rows: keys } = await owner.query('SELECT * FROM data_keys')
    return { tables: rows, applied, keys }
  })

test('the first start settles the server’s key, and later ones are held to it', async () => {
  const url = await aDatabase('sealed')
  const first = await start(url, 1)
  expect(first.secret).toEqual(Buffer.alloc(32, 1))
  await first.close()
  await (await start(url, 1)).close()
})

test('another key is refused with what to do, before anything is written', async () => {
  const url = await aDatabase('other_key')
  await (await start(url, 1)).close()
  const before = await writings(url)
  await expect(start(url, 2)).rejects.toMatchObject({
    code: 'WrongSecretKey',
    message: expect.stringMatching(/^SECRET_KEY is not the one this room was sealed with.*nothing was written\.$/),
  })
  expect(await writings(url)).toEqual(before)
  await (await start(url, 1)).close()
})

test('it is refused even before migrations that are due', async () => {
  const url = await aDatabase('behind')
  await (await start(url, 1)).close()
  const last = `(SELECT max(migration_name) FROM _prisma_migrations)`
  await asOwner(url, (owner) => owner.query(`DELETE FROM _prisma_migrations WHERE migration_name = ${last}`))
  const before = await writings(url)
  await expect(start(url, 2)).rejects.toMatchObject({ code: 'WrongSecretKey' })
  expect(await writings(url)).toEqual(before)
})

test('of two first starts at once with different keys, one settles it and the other is refused', async () => {
  const url = await aDatabase('at_once')
  const starts = await Promise.allSettled([start(url, 1), start(url, 2)])
  expect(starts.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  for (const each of starts) {
    if (each.status === 'fulfilled') await each.value.close()
    else expect(each.reason).toMatchObject({ code: 'WrongSecretKey' })
  }
})

test('a key file that is gone is asked for, and not replaced', async () => {
  const DATABASE_URL = await aDatabase('lost_key')
  const DATA_DIR = await temporaryFolder()
  const said: string[] = []
  const open = () => openSealedDatabase({ DATABASE_URL, DATA_DIR, log: (line) => said.push(line) }, openDatabase)
  await (await open()).close()
  expect(said.join()).toContain('Made ')
  await rm(join(DATA_DIR, 'secret-key'))
  said.length = 0
  for (let start = 0; start < 2; start++)
    await expect(open()).rejects.toMatchObject({
      code: 'SecretKeyUnavailable',
      message: expect.stringMatching(/^This room was sealed with a key that is missing: restore .*secret-key/),
    })
  expect(said.join()).not.toContain('Made ')
  expect(existsSync(join(DATA_DIR, 'secret-key'))).toBe(false)
  await rm(DATA_DIR, { recursive: true })
})
