import { randomBytes, randomUUID } from 'node:crypto'
import { chmod, link, mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Environment } from './env'

/**
 * The server's key, 32 bytes: SECRET_KEY, else the one in `<DATA_DIR>/secret-key`, made at the first start and readable
 * by its owner alone. What it seals can never be read again without it.
 * @throws when the file does not hold such a key, rather than replacing it
 */
export async function loadSecretKey({
  SECRET_KEY,
  DATA_DIR,
}: Pick<Environment, 'SECRET_KEY' | 'DATA_DIR'>): Promise<Buffer> {
  if (SECRET_KEY) return SECRET_KEY
  const file = join(DATA_DIR, 'secret-key')
  const text = (await readIfAny(file)) ?? (await makeKey(DATA_DIR, file))
  const key = Buffer.from(text.trim(), 'base64')
  if (key.length !== 32) throw new Error(`${file} does not hold a key of 32 bytes in base64. Restore it from a backup.`)
  return key
}

/** Written whole under another name, then linked: of two processes that start at once both end with the first one's. */
async function makeKey(dataDir: string, file: string): Promise<string> {
  await mkdir(dataDir, { recursive: true })
  const draft = `${file}.${randomUUID()}`
  await writeFile(draft, `${randomBytes(32).toString('base64')}\n`, { mode: 0o600 })
  await chmod(draft, 0o600)
  try {
    await link(draft, file)
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error
  } finally {
    await rm(draft)
  }
  return await readFile(file, 'utf8')
}

async function readIfAny(file: string): Promise<string | undefined> {
  try {
    return await readFile(file, 'utf8')
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined
    throw error
  }
}
