import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdir, rm } from 'node:fs/promises'
import { createServer } from 'node:http'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { keepKeyCheck } from '@/server/sealing/key-check'
import { temporaryFolder } from '../support/cluster'
import { testDatabase } from '../support/postgres'
import { freePort } from '../support/running-app'
import { SECRET } from '../support/secret'

const taken = createServer()
let port = 0
let folder = ''
beforeAll(async () => {
  folder = await temporaryFolder()
  await once(taken.listen(0), 'listening')
  const address = taken.address()
  if (typeof address === 'object' && address) port = address.port
})
afterAll(async () => {
  taken.close()
  await rm(folder, { recursive: true })
})

/** Starts the app, which is to refuse. */
async function refusal(env: Record<string, string>): Promise<{ code: unknown; said: string }> {
  const child = spawn(process.execPath, ['--import', 'tsx', 'server/main.ts'], {
    env: { ...process.env, NODE_ENV: 'production', DATABASE_URL: '', DATA_DIR: folder, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let said = ''
  child.stdout.on('data', (chunk) => (said += chunk))
  child.stderr.on('data', (chunk) => (said += chunk))
  const [code] = await once(child, 'close')
  return { code, said: said.trim() }
}

test('a port in use is said in a sentence, before any database is made', async () => {
  expect(await refusal({ PORT: String(port) })).toEqual({
    code: 1,
    said: expect.stringMatching(new RegExp(`^Port ${port} is in use, .*PORT=\\d+ npm start$`)),
  })
  expect(await readdir(folder)).toEqual([])
})

test('a SECRET_KEY that is not the one the room was sealed with is refused, and nothing is written', async () => {
  const database = await testDatabase()
  const { url: DATABASE_URL, ownerUrl: DATABASE_OWNER_URL } = database
  await keepKeyCheck(database.prisma, SECRET)
  const before = await database.prisma.dataKey.findMany()
  const env = { DATABASE_URL, DATABASE_OWNER_URL, PORT: String(await freePort()) }
  expect(await refusal({ ...env, SECRET_KEY: Buffer.alloc(32, 9).toString('base64') })).toEqual({
    code: 1,
    said: expect.stringMatching(/^SECRET_KEY is not the one this room was sealed with: .* nothing was written\.$/),
  })
  expect(await database.prisma.dataKey.findMany()).toEqual(before)
  expect(await database.prisma.event.count()).toBe(0)
  await database.close()
})

test('each wrong variable is said in a sentence of its own', async () =>
  expect(await refusal({ PORT: 'http', ROLE: 'boss' })).toEqual({
    code: 1,
    said: 'PORT must be a whole number from 1 to 65535, not "http".\nROLE must be all, web or worker, not "boss".',
  }))
