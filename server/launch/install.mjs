import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { quietly } from './run.mjs'
import { step, upToDate } from './step.mjs'

/**
 * @typedef {{ version?: string, integrity?: string, optional?: boolean, link?: boolean,
 *   os?: string[], cpu?: string[], libc?: string[] }} Locked an entry of a lockfile
 */

/**
 * Brings node_modules in line with package-lock.json, unless it is. Install scripts are not run: npm 11 blocks them
 * unless asked, and nothing here needs one (PostgreSQL's links are made when it starts, see postgres/binaries.ts).
 * @param {string} name of the step
 * @param {string} directory that holds package.json and package-lock.json
 */
export async function install(name, directory) {
  if (isInstalled(directory)) return upToDate(name)
  await step(name, 'installing', async () => {
    const { program, args } = npm()
    await quietly(program, [...args, 'ci', '--include=dev', '--ignore-scripts', '--no-audit', '--no-fund'], {
      cwd: directory,
      env: { NODE_ENV: undefined, npm_config_loglevel: 'error' },
      sentence: 'The packages cannot be installed. Is the npm registry within reach?',
    })
    return `${Object.keys(lockfile(join(directory, 'node_modules/.package-lock.json'))).length} packages`
  })
}

/**
 * npm writes node_modules/.package-lock.json last of all; so an install that was broken off, left out the dev
 * dependencies, was made on another platform, or is of another lockfile, shows.
 * @param {string} directory
 */
export function isInstalled(directory) {
  const installed = lockfile(join(directory, 'node_modules/.package-lock.json'))
  return Object.entries(lockfile(join(directory, 'package-lock.json'))).every(([path, locked]) => {
    if (path === '' || locked.link) return true
    const found = installed[path]
    if (found) return found.version === locked.version && existsSync(join(directory, path, 'package.json'))
    return locked.optional && !isMadeFor(locked)
  })
}

/**
 * @param {string} path
 * @returns {Record<string, Locked>}
 */
function lockfile(path) {
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')).packages : {}
}

/**
 * Whether an optional package is one that this platform, and not every platform, must have.
 * @param {Locked} locked
 */
function isMadeFor({ os, cpu, libc }) {
  if (!os && !cpu) return false
  return allows(os, process.platform) && allows(cpu, process.arch) && allows(libc, libcFamily())
}

/**
 * @param {string[] | undefined} list names, or names to be excluded with a "!" before them
 * @param {string} name
 */
function allows(list, name) {
  return !list || list.includes(name) || (list.every((entry) => entry.startsWith('!')) && !list.includes(`!${name}`))
}

/** @returns {'glibc' | 'musl'} */
function libcFamily() {
  const report = /** @type {{ header?: { glibcVersionRuntime?: string } }} */ (process.report.getReport())
  return report.header?.glibcVersionRuntime ? 'glibc' : 'musl'
}

/**
 * The npm that runs this launcher, else the one on the PATH.
 * @returns {{ program: string, args: string[] }}
 */
function npm() {
  const running = process.env.npm_execpath
  return running?.endsWith('.js') ? { program: process.execPath, args: [running] } : { program: 'npm', args: [] }
}
