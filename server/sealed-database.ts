import type { Database, DatabaseOptions } from './database'
import type { Environment } from './env'
import { keepKeyCheck, refuseWrongKey } from './sealing/key-check'
import { loadSecretKey } from './secret-key'

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
  const secret = await loadSecretKey(options)
  const database = await open({ ...options, beforehand: (owner) => refuseWrongKey(owner, secret) })
  try {
    await keepKeyCheck(database.prisma, secret)
    return { ...database, secret }
  } catch (error) {
    await database.close()
    throw error
  }
}
