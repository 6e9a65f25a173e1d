/** Postgres is away, or did not answer in time. What was asked may or may not have happened. */
export interface StoreUnavailable extends Error {
  code: 'StoreUnavailable'
}

/** What the driver adapter and Prisma call a database that cannot be reached. */
const AWAY_KINDS = new Set(['DatabaseNotReachable', 'ConnectionClosed', 'SocketTimeout', 'TooManyConnections'])
const AWAY_CODES = new Set(['P1001', 'P1002', 'P1008', 'P1017', 'P2024', 'P2037', 'ECONNREFUSED', 'ECONNRESET'])
/** SQLSTATE: connection exceptions, too many connections, and a server that shuts down, crashed or starts up. */
const AWAY_STATE = /^(08...|53300|57P0[1-5])$/
/** node-postgres gives these errors no code. */
const AWAY_MESSAGE = /connection terminated|timeout exceeded when trying to connect|not queryable|query read timeout/i

/** Whether an error of the store, of Prisma or of node-postgres says that the database is away. */
export function isStoreUnavailable(error: unknown): boolean {
  if (typeof error !== 'object' || error === null) return false
  const { code, kind, originalCode, message, meta, cause, driverAdapterError }: ErrorLike = error
  if (code === 'StoreUnavailable' || AWAY_KINDS.has(String(kind))) return true
  if ([code, originalCode].some((c) => typeof c === 'string' && (AWAY_CODES.has(c) || AWAY_STATE.test(c)))) return true
  if (typeof message === 'string' && AWAY_MESSAGE.test(message)) return true
  return isStoreUnavailable(meta) || isStoreUnavailable(driverAdapterError) || isStoreUnavailable(cause)
}

type ErrorLike = {
  [key in 'code' | 'kind' | 'originalCode' | 'message' | 'meta' | 'cause' | 'driverAdapterError']?: unknown
}

export const storeUnavailable = (cause?: unknown): StoreUnavailable =>
  Object.assign(new Error('The event store cannot be reached', { cause }), { code: 'StoreUnavailable' as const })

/** A server that is stopped in its tracks, or cut off, never says so. */
const ANSWERS_WITHIN_MS = 5_000

/**
 * Waits for the database's answer, but not for ever.
 * @throws StoreUnavailable in place of any error that comes to the same; others as they are
 */
export async function orUnavailable<T>(asked: PromiseLike<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const silence = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(storeUnavailable()), ANSWERS_WITHIN_MS)
  })
  try {
    return await Promise.race([asked, silence])
  } catch (error) {
    throw isStoreUnavailable(error) ? storeUnavailable(error) : error
  } finally {
    clearTimeout(timer)
  }
}
