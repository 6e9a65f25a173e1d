import { rm } from 'node:fs/promises'
import type { Database, DatabaseOptions } from './database'
import type { Environment } from './env'
import { keepKeyCheck, refuseWrongKey, type WrongSecretKey } from './sealing/key-check'
import { loadSecretKey, SecretKeyUnavailable, secretKeyFile } from './secret-key'

export interface SealedDatabaseOptions extends DatabaseOptions, Pick<Environment, 'SECRET_KEY'> {}

/**
 * The database, and the server's key, which is the one that was used there from the first start on. The key is held
 * against it before anything is written.
 * @param open how the database is opened: for the app, or for a tool beside it
 * @throws WrongSecretKey, SecretKeyUnavailable, DatabaseUnavailable
 */
export async function openSealedDatabase<Opened extends Pick<Database, 'prisma' | 'close'>>(
  options: SealedDatabaseOptions,
  open: (options: DatabaseOptions) => Promise<Opened>,
): Promise<Opened & { secret: Uint8Array }> {
  const made: string[] = []
  const secret = await loadSecretKey({ ...options, log: (line) => made.push(line) })
  try {
    const opened = await openWith(secret, options, open)
    for (const line of made) options.log?.(line)
    return opened
  } catch (error) {
    if (made.length === 0 || (error as Partial<WrongSecretKey>).code !== 'WrongSecretKey') throw error
    // The key made just now is of no use: this is no first start.
    const file = secretKeyFile(options.DATA_DIR)
    await rm(file)
    throw new SecretKeyUnavailable(
      `This room was sealed with a key that is missing: restore ${file}, or set SECRET_KEY to what it held.`,
    )
  }
}

async function openWith<Opened extends Pick<Database, 'prisma' | 'close'>>(
  secret: Uint8Array,
  options: SealedDatabaseOptions,
  open: (options: DatabaseOptions) => Promise<Opened>,
): Promise<Opened & { secret: Uint8Array }> {
  const database = await open({ ...options, beforehand: (owner) => refuseWrongKey(owner, secret) })
  try {
    await keepKeyCheck(database.prisma, secret)
    return { ...database, secret }
  } catch (error) {
    await database.close()
    throw error
  }
}
