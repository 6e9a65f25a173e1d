import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { fileURLToPath } from 'node:url'
import { type ApiClient, apiClient } from './api-client'
import { temporaryFolder } from './cluster'
import { eventually } from './eventually'
import { testDatabase } from './postgres'
import { SECRET } from './secret'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))
/** A cold start on a busy machine, with the demo's evening in it. */
const READY_WITHIN_MS = 60_000

/** The app as it is in production, in a process of its own, which may be killed and started again. */
export interface RunningApp extends ApiClient {
  /** Everything it has printed, over all its starts. */
  output(): string
  /** Ends the process, by SIGKILL unless told otherwise, and waits until it is gone. */
  kill(signal?: NodeJS.Signals): Promise<void>
  /** Starts it anew, on the same port and database, and waits until it is well. */
  restart(): Promise<void>
  /** Ends it for good, and removes what it kept. */
  close(): Promise<void>
}

export interface RunningAppOptions {
  /** Instead of a fresh test database, which `close` would drop: URLs of the app's login and of the owner. */
  database?: { url: string; ownerUrl: string }
  /** Whether bots play; without them nothing happens but what the test does. */
  bots?: boolean
}

/**
 * Starts the production build and waits until it is well: /api/health says 200 once the demo is told.
 * @throws when there is no build, or the app does not come up; with what it printed
 */
export async function runningApp({ database, bots = false }: RunningAppOptions = {}): Promise<RunningApp> {
  if (!existsSync(`${ROOT}.next/BUILD_ID`))
    throw new Error(
      'There is no production build for the app to serve. `npm test` makes one; so does `npx next build`.',
    )
  const own = database ? undefined : await testDatabase()
  const { url: databaseUrl, ownerUrl } = database ?? (own as NonNullable<typeof own>)
  const [port, folder] = [await freePort(), await temporaryFolder()]
  const client = apiClient(`http://localhost:${port}`)
  let child: ChildProcess | undefined
  let output = ''

  async function start(): Promise<void> {
    const started = spawn(process.execPath, ['--import', 'tsx', 'server/main.ts'], {
      cwd: ROOT,
      env: {
        ...process.env,
        NODE_ENV: 'production',
        DATABASE_URL: databaseUrl,
        DATABASE_OWNER_URL: ownerUrl,
        PORT: String(port),
        DATA_DIR: folder,
        SECRET_KEY: SECRET.toString('base64'),
        BOTS: bots ? 'on' : 'off',
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    child = started
    const kill = () => started.kill('SIGKILL')
    process.once('exit', kill)
    started.once('exit', () => process.off('exit', kill))
    for (const stream of [started.stdout, started.stderr]) stream.on('data', (chunk) => (output += chunk))
    await eventually(async () => {
      if (hasEnded(started)) return
      const { status } = await client.get('/api/health')
      if (status !== 200) throw new Error(`The app is not well: ${status}\n${output}`)
    }, READY_WITHIN_MS)
    if (hasEnded(started)) throw new Error(`The app has ended by itself:\n${output}`)
  }

  async function kill(signal: NodeJS.Signals = 'SIGKILL'): Promise<void> {
    if (!child || hasEnded(child)) return
    const gone = once(child, 'exit')
    child.kill(signal)
    await gone
  }

  async function close(): Promise<void> {
    await kill()
    await rm(folder, { recursive: true, force: true })
    await own?.close()
  }

  try {
    await start()
  } catch (error) {
    await close()
    throw error
  }
  return { ...client, output: () => output, kill, restart: () => kill().then(start), close }
}

const hasEnded = ({ exitCode, signalCode }: ChildProcess) => exitCode !== null || signalCode !== null

/** A port that was free a moment ago. */
export async function freePort(): Promise<number> {
  const probe = createServer().listen(0)
  await once(probe, 'listening')
  const address = probe.address()
  probe.close()
  await once(probe, 'close')
  if (typeof address !== 'object' || address === null) throw new Error('A probe on a port has no address')
  return address.port
}
