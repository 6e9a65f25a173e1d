import { spawn } from 'node:child_process'
import { closeSync, openSync, renameSync, statSync } from 'node:fs'
import { open } from 'node:fs/promises'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { environment } from './cluster'
import { DatabaseUnavailable } from './database-unavailable'
import type { Home } from './home'
import { disownRecycledPid, isAlive, livingPostmaster } from './lock-file'

/** A PostgreSQL server that is ready for connections on 127.0.0.1. */
export interface Postmaster {
  readonly pid: number
  readonly port: number
}

export interface LaunchOptions {
  readonly logFile: string
  /** Settings beyond the app's own, `name: value`. */
  readonly settings?: Readonly<Record<string, string>>
  /** Undefined: any free port. */
  readonly port?: number
}

const STARTS = 6
/** Crash recovery replays at most max_wal_size (1 GB) of log. */
const READY_WITHIN_MS = 120_000

/**
 * The server of this data directory: the living one, if a killed app left it running, else a new one. PostgreSQL's own
 * lock decides between two that start at once. Right after a server was killed its orphans may still be writing, and
 * PostgreSQL refuses to start until they are gone; so it is tried again for some seconds.
 * @throws DatabaseUnavailable with the last lines of its log.
 */
export async function ensurePostmaster(home: Home, options: LaunchOptions): Promise<Postmaster> {
  let failure = ''
  for (let start = 0; start < STARTS; start += 1) {
    if (start > 0) await sleep(150 * 2 ** start)
    const found = await livingPostmaster(home.data)
    const ready = found ? await untilReady(home.data, found.pid) : undefined
    if (ready) return ready
    await disownRecycledPid(home.data)
    const launched = await launch(home, { ...options, port: options.port ?? (await freePort()) })
    if (typeof launched !== 'string') return launched
    failure = launched
  }
  throw new DatabaseUnavailable(`The embedded PostgreSQL does not start:\n${failure}`)
}

/** Fast shutdown: running statements are aborted, all that is committed is kept. Returns when it is down. */
export async function stopPostmaster({ pid }: Postmaster): Promise<void> {
  for (const signal of ['SIGINT', 'SIGQUIT'] as const) {
    signalPostmaster(pid, signal)
    for (let waited = 0; waited < 20_000 && isAlive(pid); waited += 20) await sleep(20)
    if (!isAlive(pid)) return
  }
}

/** Sends a signal to a server that may be gone already. */
export function signalPostmaster(pid: number, signal: 'SIGINT' | 'SIGQUIT'): void {
  try {
    process.kill(pid, signal)
  } catch {
    // Gone: what was wanted.
  }
}

/** @returns the server, or what its log says of why it did not start. */
async function launch(home: Home, options: LaunchOptions & { port: number }): Promise<Postmaster | string> {
  const log = openLog(options.logFile)
  const settings = {
    listen_addresses: '127.0.0.1',
    port: String(options.port),
    // No socket file: nothing to clash over in /tmp, and no limit on the length of the folder's path.
    unix_socket_directories: '',
    max_connections: '100',
    shared_buffers: '128MB',
    max_wal_size: '1GB',
    timezone: 'UTC',
    log_timezone: 'UTC',
    log_checkpoints: 'off',
    ...options.settings,
  }
  // A session of its own: Ctrl-C in the terminal is for the app, which then stops the server in good order. The log is
  // a file, not a pipe, so that the server outlives an app that was killed.
  const child = spawn(
    join(home.binaries.root, 'bin', 'postgres'),
    ['-D', home.data, ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])],
    { cwd: '/', env: environment, detached: true, stdio: ['ignore', log.fd, log.fd], ...home.operator },
  )
  closeSync(log.fd)
  child.unref()
  const failed = new Promise<string>((resolve) => {
    child.once('error', (error) => resolve(error.message))
    child.once('exit', () => resolve(tail(options.logFile, log.size)))
  })
  const ready = child.pid === undefined ? failed : untilReady(home.data, child.pid)
  return (await Promise.race([ready, failed])) ?? (await failed)
}

/** Waits until the server with this pid takes connections; undefined if it ends or shuts down instead. */
async function untilReady(data: string, pid: number): Promise<Postmaster | undefined> {
  for (let waited = 0; waited < READY_WITHIN_MS && isAlive(pid); waited += 20) {
    const lock = await livingPostmaster(data)
    if (lock?.pid === pid && lock.status === 'ready') return { pid, port: lock.port }
    await sleep(20)
  }
  if (!isAlive(pid)) return undefined
  throw new DatabaseUnavailable(
    `The embedded PostgreSQL (process ${pid}) is not ready after ${READY_WITHIN_MS / 1000} s.`,
  )
}

function openLog(path: string): { fd: number; size: number } {
  const size = () => statSync(path, { throwIfNoEntry: false })?.size ?? 0
  if (size() > 10_000_000) renameSync(path, `${path}.1`)
  return { fd: openSync(path, 'a', 0o600), size: size() }
}

async function tail(path: string, from: number): Promise<string> {
  const file = await open(path)
  try {
    const text = (await file.read(Buffer.alloc(64_000), 0, 64_000, from)).buffer.toString('utf8')
    return text.replaceAll('\0', '').trim().split('\n').slice(-12).join('\n')
  } finally {
    await file.close()
  }
}

/**
 * A free port below those that systems give to outgoing connections: while the server is down, one of the app's own
 * attempts to reconnect could otherwise be given that very port, reach itself, and keep the server from it.
 */
async function freePort(): Promise<number> {
  for (let tries = 0; tries < 100; tries += 1) {
    const port = 15_000 + Math.floor(Math.random() * 15_000)
    if (await isFree(port)) return port
  }
  throw new DatabaseUnavailable('No free port between 15000 and 30000 for the embedded PostgreSQL.')
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer()
    probe.once('error', () => resolve(false))
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(true)))
  })
}
