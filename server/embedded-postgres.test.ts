import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmod, mkdir, readdir, readFile, readlink, realpath, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { asOwner, temporaryFolder } from '@/tests/support/cluster'
import { type EmbeddedPostgres, startEmbeddedPostgres } from './embedded-postgres'
import { isAlive } from './postgres/lock-file'

const settings = { fsync: 'off' }
const started: EmbeddedPostgres[] = []
const apps: ChildProcess[] = []
/** One folder for most of these tests: making a cluster takes longer than all that they do with it. */
let shared = ''
let dataDir = ''

beforeAll(async () => {
  shared = await temporaryFolder()
})
afterAll(() => rm(shared, { recursive: true }))
beforeEach(() => {
  dataDir = shared
})
afterEach(async () => {
  for (const app of apps.splice(0)) app.kill('SIGKILL')
  for (const server of started.splice(0)) await server.stop()
  if (dataDir !== shared) await rm(dataDir, { recursive: true, force: true })
})

async function start(log: (line: string) => void = () => {}): Promise<EmbeddedPostgres> {
  const server = await startEmbeddedPostgres({ dataDir, settings, log })
  started.push(server)
  return server
}

/** Starts it in a process of its own. */
async function startApp(): Promise<ChildProcess> {
  const app = spawn(process.execPath, ['--import', 'tsx', 'tests/fixtures/holds-postgres.mts', dataDir], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  apps.push(app)
  await once(app.stdout, 'data')
  return app
}

async function kill(app: ChildProcess): Promise<void> {
  app.kill('SIGKILL')
  await once(app, 'exit')
}

const lockFile = () => join(dataDir, 'postgres', 'postmaster.pid')
const postmasterPid = async () => Number((await readFile(lockFile(), 'utf8')).split('\n')[0])

const write = (server: EmbeddedPostgres) =>
  asOwner(server.ownerUrl('postgres'), (owner) => owner.query('CREATE TABLE IF NOT EXISTS kept AS SELECT 42 AS answer'))

const read = (server: EmbeddedPostgres) =>
  asOwner(server.ownerUrl('postgres'), async (owner) => (await owner.query('SELECT answer FROM kept')).rows)

test('what was written is there after a stop and a start, and nothing runs in between', async () => {
  const first = await start()
  await write(first)
  const pid = await postmasterPid()
  await first.stop()
  expect(isAlive(pid)).toBe(false)
  expect(await read(await start())).toEqual([{ answer: 42 }])
})

test('the server of an app that was killed is taken over, and stopped with the new app', async () => {
  const app = await startApp()
  const pid = await postmasterPid()
  await kill(app)
  const server = await start()
  expect(await postmasterPid()).toBe(pid)
  await write(server)
  await server.stop()
  expect(isAlive(pid)).toBe(false)
})

test('an app and a server that were both killed lose nothing that was committed', async () => {
  const app = await startApp()
  await kill(app)
  const server = await start()
  await write(server)
  started.length = 0
  // Killed before the supervisor of this process may notice and start another.
  const pid = await postmasterPid()
  process.kill(pid, 'SIGKILL')
  await server.stop()
  expect(await read(await start())).toEqual([{ answer: 42 }])
})

test('a lock file that names a stranger is no obstacle', async () => {
  const first = await start()
  await write(first)
  const text = await readFile(lockFile(), 'utf8')
  await first.stop()
  await writeFile(lockFile(), text.replace(/^\d+/, String(process.ppid)))
  expect(await read(await start())).toEqual([{ answer: 42 }])
})

test('two apps on one data folder: the second is refused by name of the first, which goes on', async () => {
  const first = await start()
  await write(first)
  await expect(startEmbeddedPostgres({ dataDir, settings })).rejects.toMatchObject({
    code: 'DatabaseUnavailable',
    message: expect.stringContaining(`(process ${process.pid}) is already running on the data folder`),
  })
  expect(await read(first)).toEqual([{ answer: 42 }])
})

test('of two apps that start a new folder at once one gets it whole, and half a cluster of a killed one goes', async () => {
  dataDir = await temporaryFolder()
  const leftover = join(dataDir, 'postgres-initialising-4194000-0')
  await mkdir(join(leftover, 'data'), { recursive: true })
  const outcomes = await Promise.allSettled([start(), start()])
  expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  for (const server of started) await write(server)
  expect((await readdir(dataDir)).sort()).toEqual(['postgres', 'postgres.log'])
})

test('a server that dies is started again on its port, and a pool goes on', async () => {
  const lines: string[] = []
  const server = await start((line) => lines.push(line))
  const pool = new pg.Pool({ connectionString: server.ownerUrl('postgres'), connectionTimeoutMillis: 2_000 })
  pool.on('error', () => {})
  await write(server)
  process.kill(await postmasterPid(), 'SIGKILL')
  let answer: unknown
  for (let tries = 0; tries < 100 && answer === undefined; tries += 1) {
    await sleep(100)
    answer = await pool.query('SELECT answer FROM kept').then(
      ({ rows }) => rows,
      () => undefined,
    )
  }
  await pool.end()
  expect(answer).toEqual([{ answer: 42 }])
  expect(lines[0]).toBe('PostgreSQL has stopped; starting it again.')
  await expect.poll(() => lines.at(-1)).toBe('PostgreSQL is back.')
})

test('data of another major version is refused with what to do', async () => {
  const server = await start()
  await server.stop()
  const version = join(dataDir, 'postgres', 'PG_VERSION')
  await writeFile(version, '17\n')
  const refusal = startEmbeddedPostgres({ dataDir })
  await refusal.catch(() => {})
  await writeFile(version, '18\n')
  await expect(refusal).rejects.toThrow(/written by PostgreSQL 17, and this app brings 18\. Move/)
})

test('a data folder that cannot be written to is refused with its name', async () => {
  const inFile = join(dataDir, 'file', 'data')
  await writeFile(join(dataDir, 'file'), '')
  await expect(startEmbeddedPostgres({ dataDir: inFile })).rejects.toMatchObject({
    code: 'DatabaseUnavailable',
    message: expect.stringContaining(inFile),
  })
})

test('a folder with spaces that only its owner may enter serves, also for root', async () => {
  const outer = await temporaryFolder()
  dataDir = join(outer, 'some dir', '.data')
  await mkdir(dataDir, { recursive: true })
  await chmod(outer, 0o700)
  try {
    const server = await start()
    await write(server)
    await server.stop()
    expect(await read(await start())).toEqual([{ answer: 42 }])
    // Root's PostgreSQL runs as another user, who cannot get there: a link leads to where he can.
    const place = join(dataDir, 'postgres')
    if (process.getuid?.() === 0) expect(await readlink(place)).toMatch(/^\/var\/lib\/rewind-poker\/[^/]+\/postgres$/)
    else expect(await realpath(place)).toBe(await realpath(dataDir).then((folder) => join(folder, 'postgres')))
  } finally {
    for (const server of started.splice(0)) await server.stop()
    const place = await realpath(join(dataDir, 'postgres'))
    if (!place.startsWith(await realpath(outer))) await rm(dirname(place), { recursive: true })
    dataDir = outer
  }
})
