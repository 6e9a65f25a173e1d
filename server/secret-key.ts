import { randomBytes, randomUUID } from 'node:crypto'
import { chmod, link, mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Environment } from './env'

/** The server's key cannot be had; the message says what to do. */
export class SecretKeyUnavailable extends Error {
  readonly code = 'SecretKeyUnavailable'
}

export const secretKeyFile = (dataDir: string): string => join(dataDir, 'secret-key')

export interface SecretKeyOptions extends Pick<Environment, 'SECRET_KEY' | 'DATA_DIR'> {
  /** Told when a key is made. */
  log?: (line: string) => void
}

/**
 * The server's key, 32 bytes: SECRET_KEY, else the one in `<DATA_DIR>/secret-key`, made at the first start and readable
 * by its owner alone. What it seals can never be read again without it.
 * @throws SecretKeyUnavailable when the file cannot be read or made, or does not hold such a key: it is never replaced
 */
export async function loadSecretKey({ SECRET_KEY, DATA_DIR, log }: SecretKeyOptions): Promise<Buffer> {
  if (SECRET_KEY) return SECRET_KEY
  const file = secretKeyFile(DATA_DIR)
  const text = await readOrMake(file, DATA_DIR, log).catch((error: Error) => {
    throw new SecretKeyUnavailable(`The server's key ${file} cannot be read or made: ${error.message}`)
  })
  if (!/^[\w+/-]{43}=?$/.test(text.trim()))
    throw new SecretKeyUnavailable(`${file} does not hold a key of 32 bytes in base64. Restore it from a backup.`)
  return Buffer.from(text.trim(), 'base64')
}

async function readOrMake(file: string, dataDir: string, log: SecretKeyOptions['log']): Promise<string> {
  const found = await readIfAny(file)
  if (found !== undefined) return found
  await mkdir(dataDir, { recursive: true, mode: 0o755 })
  if (await makeKey(file)) log?.(`Made ${file}, which cards and names are sealed with: keep a copy of it`)
  return await readFile(file, 'utf8')
}

/**
 * Written whole under another name, then linked: of two processes that start at once both end with the first one's.
 * @returns whether it is this one
 */
async function makeKey(file: string): Promise<boolean> {
  const draft = `${file}.${randomUUID()}`
  await writeFile(draft, `${randomBytes(32).toString('base64')}\n`, { mode: 0o600 })
  await chmod(draft, 0o600)
  try {
    await link(draft, file)
    return true
  } catch (error) {
    if (hasCode(error, 'EEXIST')) return false
    throw error
  } finally {
    await rm(draft)
  }
}

async function readIfAny(file: string): Promise<string | undefined> {
  try {
    return await readFile(file, 'utf8')
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return undefined
    throw error
  }
}

const hasCode = (error: unknown, code: string) => error instanceof Error && 'code' in error && error.code === code
