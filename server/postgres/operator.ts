import { execFile, spawnSync } from 'node:child_process'
import { stat } from 'node:fs/promises'
import { promisify } from 'node:util'
import { DatabaseUnavailable } from './database-unavailable'

const run = promisify(execFile)

/** The system user PostgreSQL runs as, where that is not the app's own: PostgreSQL refuses to run as root. */
export interface Operator {
  readonly uid: number
  readonly gid: number
}

/**
 * Root hands PostgreSQL to whoever owns the data already, else to a user that machines have anyway: `postgres`, else
 * `nobody`. Creating a user would outlive this app. Anyone but root runs it himself (undefined).
 * @throws DatabaseUnavailable when root finds no such user.
 */
export async function chooseOperator(dataDirectory: string): Promise<Operator | undefined> {
  if (process.getuid?.() !== 0) return undefined
  const owner = await stat(dataDirectory).catch(() => undefined)
  if (owner && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid }
  for (const name of ['postgres', 'nobody']) {
    const operator = await lookUp(name).catch(() => undefined)
    if (operator) return operator
  }
  throw new DatabaseUnavailable(
    'PostgreSQL does not run as root, and this machine has neither a user "postgres" nor "nobody" to run it. Start the app as an ordinary user, or set DATABASE_URL.',
  )
}

/** Whether the operator can enter and read a directory, tried out: modes, ACLs and mounts all have a say. */
export function canReach(directory: string, operator: Operator): boolean {
  const test = ['-c', 'cd "$1" && test -r .', 'sh', directory]
  return spawnSync('/bin/sh', test, { cwd: '/', stdio: 'ignore', ...operator }).status === 0
}

async function lookUp(name: string): Promise<Operator> {
  const [uid, gid] = await Promise.all([run('id', ['-u', name]), run('id', ['-g', name])])
  return { uid: Number(uid.stdout), gid: Number(gid.stdout) }
}
