import { execFile } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { open, readFile, readlink } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)

/** What PostgreSQL writes into `postmaster.pid`, the lock on its data directory; the file outlives a killed server. */
interface LockFile {
  readonly pid: number
  readonly port: number
  /** `starting`, `ready`, `stopping`; empty while the file is being written. */
  readonly status: string
}

const path = (data: string) => join(data, 'postmaster.pid')

/** The lock file of a data directory, or undefined when there is none (or only a half-written one). */
async function readLockFile(data: string): Promise<LockFile | undefined> {
  return parse(await readFile(path(data), 'utf8').catch(() => ''))
}

function parse(text: string): LockFile | undefined {
  const lines = text.split('\n')
  const pid = Math.abs(Number(lines[0]))
  if (!Number.isSafeInteger(pid) || pid === 0) return undefined
  return { pid, port: Number(lines[3] ?? 0), status: (lines[7] ?? '').trim() }
}

/** The lock file, if the process it names is alive and is the PostgreSQL server of this very directory. */
export async function livingPostmaster(data: string): Promise<LockFile | undefined> {
  const lock = await readLockFile(data)
  return lock && isAlive(lock.pid) && (await serves(lock.pid, data)) ? lock : undefined
}

/**
 * After a reboot, or in a container, the pid in a stale lock file may be another program's by now, and PostgreSQL
 * would refuse to start. The file must not just go: it also names the shared memory by which PostgreSQL recognises
 * orphans of the dead server that still write. So only the pid is replaced, by one that nobody has. All through one
 * descriptor: a server that starts meanwhile makes a new file, which this then cannot touch.
 */
export async function disownRecycledPid(data: string): Promise<void> {
  const file = await open(path(data), 'r+').catch(() => undefined)
  if (!file) return
  try {
    const text = await file.readFile('utf8')
    const pid = parse(text)?.pid
    if (pid === undefined || !isAlive(pid) || (await serves(pid, data))) return
    await file.truncate()
    await file.write(text.replace(/^-?\d+/, String(unusedPid())), 0)
  } finally {
    await file.close()
  }
}

/** Whether a process with this pid exists, whosever it is. One that ended and waits to be reaped does not count. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EPERM')) return false
  }
  return !/\) Z [^)]*$/.test(readIfAny(`/proc/${pid}/stat`))
}

async function serves(pid: number, data: string): Promise<boolean> {
  const words = await commandLine(pid)
  if (basename(words[0] ?? '') !== 'postgres') return false
  // The folder may have been moved under a running server: then its working directory still tells.
  return words.includes(data) || (await readlink(`/proc/${pid}/cwd`).catch(() => '')) === data
}

async function commandLine(pid: number): Promise<string[]> {
  try {
    return (await readFile(`/proc/${pid}/cmdline`, 'utf8')).split('\0')
  } catch {
    // No /proc (macOS), or the process is gone.
    const listed = await run('ps', ['-ww', '-o', 'args=', '-p', String(pid)]).catch(() => undefined)
    return listed?.stdout.trim().split(/ (?=-)|(?<=-D) /) ?? []
  }
}

/** The highest pids are the last to be given out. */
function unusedPid(): number {
  let pid = 4_194_303
  while (isAlive(pid)) pid -= 1
  return pid
}

function readIfAny(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}
