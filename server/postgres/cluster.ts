import { execFile } from 'node:child_process'
import { randomBytes, randomUUID } from 'node:crypto'
import { chown, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { DatabaseUnavailable } from './database-unavailable'
import type { Home } from './home'
import { isAlive } from './lock-file'

const run = promisify(execFile)

/** The superuser who owns the cluster; the app itself connects as a role that owns nothing. */
export const OWNER = 'rewind_owner'

/** Beside the data, so that neither is ever there without the other; only PostgreSQL's own user may read it. */
const passwordFile = (data: string) => join(data, 'owner-password')

/** PostgreSQL sees no PG* variable of the caller's, and speaks English, which its log is searched for. */
export const environment = {
  PATH: process.env.PATH ?? '/usr/bin:/bin',
  LC_ALL: 'C',
  TZ: 'UTC',
  NODE_ENV: process.env.NODE_ENV,
}

/**
 * Makes the data directory unless it is there. It is made beside its place and renamed into it whole, so that neither
 * a kill nor a second process at the same time leaves half a cluster.
 * @returns the owner's password
 * @throws DatabaseUnavailable when it cannot be made, or was made by another major version of PostgreSQL.
 */
export async function ensureCluster(home: Home): Promise<string> {
  if (!(await versionOf(home.data))) await createCluster(home)
  const [found, brought] = [await versionOf(home.data), home.binaries.version.split('.')[0]]
  if (found !== brought) {
    throw new DatabaseUnavailable(
      `${home.data} was written by PostgreSQL ${found ?? '?'}, and this app brings ${brought}. Move the folder away (a new one is made), or set DATABASE_URL to a server that reads it.`,
    )
  }
  return ownerPassword(home.data)
}

/** @throws when this user may not read it, or there is no cluster */
export const ownerPassword = async (data: string): Promise<string> =>
  (await readFile(passwordFile(data), 'utf8')).trim()

const versionOf = (data: string) =>
  readFile(join(data, 'PG_VERSION'), 'utf8').then(
    (text) => text.trim(),
    () => undefined,
  )

async function createCluster({ data, binaries, operator }: Home): Promise<void> {
  const parent = dirname(data)
  await removeLeftovers(parent, basename(data))
  const staging = join(parent, `${basename(data)}-initialising-${process.pid}-${randomUUID().slice(0, 8)}`)
  const own = (path: string) => (operator ? chown(path, operator.uid, operator.gid) : undefined)
  try {
    await mkdir(staging, { recursive: true, mode: 0o700 })
    await own(staging)
    const fresh = join(staging, 'data')
    const password = join(staging, 'password')
    await writeFile(password, `${randomBytes(24).toString('base64url')}\n`, { mode: 0o600 })
    await own(password)
    await run(
      join(binaries.root, 'bin', 'initdb'),
      [
        `--pgdata=${fresh}`,
        `--username=${OWNER}`,
        `--pwfile=${password}`,
        '--auth=scram-sha-256',
        '--encoding=UTF8',
        '--locale=C',
        '--locale-provider=builtin',
        '--builtin-locale=C.UTF-8',
      ],
      { cwd: '/', env: environment, ...operator },
    )
    await rename(password, passwordFile(fresh))
    await rename(fresh, data)
  } catch (error) {
    // Someone else was first, and theirs is whole.
    if (await versionOf(data)) return
    throw new DatabaseUnavailable(`The database folder ${data} cannot be made: ${reason(error)}`)
  } finally {
    await rm(staging, { recursive: true, force: true })
  }
}

/** What a killed process left half made. */
async function removeLeftovers(parent: string, name: string): Promise<void> {
  for (const entry of await readdir(parent).catch(() => [])) {
    const [, pid] = entry.startsWith(name) ? (/-initialising-(\d+)-\w+$/.exec(entry) ?? []) : []
    if (pid && !isAlive(Number(pid))) await rm(join(parent, entry), { recursive: true, force: true })
  }
}

function reason(error: unknown): string {
  const output = error instanceof Error && 'stderr' in error ? String(error.stderr).trim() : ''
  return output || (error instanceof Error ? error.message : String(error))
}
