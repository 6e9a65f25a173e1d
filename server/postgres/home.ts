import { randomUUID } from 'node:crypto'
import { lstat, mkdir, readlink, realpath, rename, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type Binaries, canRun, copyBinaries, locateBinaries } from './binaries'
import { DatabaseUnavailable } from './database-unavailable'
import { livingPostmaster } from './lock-file'
import { canReach, chooseOperator, type Operator } from './operator'

/** Where a cluster's files are, and who runs it. */
export interface Home {
  /** The data directory, without symbolic links in its path. */
  readonly data: string
  readonly binaries: Binaries
  readonly operator: Operator | undefined
}

/** Data and binaries go here when root runs the app from a folder that PostgreSQL's own user cannot enter. */
const outside = '/var/lib/rewind-poker'

/**
 * Settles where the cluster of `dataDir` lives: in `<dataDir>/postgres`, or, if root's operator cannot get there, in
 * /var/lib/rewind-poker, with `<dataDir>/postgres` a symbolic link to it.
 * @throws DatabaseUnavailable
 */
export async function settle(dataDir: string): Promise<Home> {
  await makeDirectory(dataDir)
  const place = join(await realpath(dataDir), 'postgres')
  const operator = await chooseOperator(place)
  const binaries = await locateBinaries()
  if (!operator) {
    await canRun(binaries, operator)
    return { data: await resolved(place), binaries, operator }
  }
  return {
    data: canReach(dataDir, operator) ? await resolved(place) : await settleOutside(place),
    binaries: (await canRun(binaries, operator)) ? binaries : await copyBinaries(binaries, outside),
    operator,
  }
}

async function settleOutside(place: string): Promise<string> {
  const found = await lstat(place).catch(() => undefined)
  if (found?.isSymbolicLink()) return await resolved(place)
  if (found && (await livingPostmaster(place))) return place
  // A fresh name each time: the folder of an app that was deleted must not come back in the next one at that path.
  const room = join(outside, randomUUID())
  const data = join(room, 'postgres')
  await mkdir(room, { recursive: true, mode: 0o755 })
  await writeFile(join(room, 'belongs-to'), `${place}\n`)
  if (found) await moveOut(place, data)
  await symlink(data, place).catch(async (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error
  })
  return await resolved(place)
}

async function moveOut(place: string, data: string): Promise<void> {
  await rename(place, data).catch((error: NodeJS.ErrnoException) => {
    throw new DatabaseUnavailable(
      `PostgreSQL's own user cannot enter ${place}. Move that folder to ${data} and leave a symbolic link in its place, or run the app from a folder that everyone may enter. (${error.message})`,
    )
  })
}

async function makeDirectory(dataDir: string): Promise<void> {
  await mkdir(dataDir, { recursive: true, mode: 0o755 }).catch((error: NodeJS.ErrnoException) => {
    throw new DatabaseUnavailable(`The data folder ${dataDir} cannot be made: ${error.message}`)
  })
}

/** The place a link leads to, also when nothing is there yet. */
async function resolved(place: string): Promise<string> {
  return await realpath(place).catch(() => readlink(place).catch(() => place))
}
