import type pg from 'pg'

/** A store under measurement. Each has a database of its own in the one PostgreSQL, and a pool of the same size. */
export interface System {
  name: string
  /** One event as the first of a new stream, with all the checks that the system makes. */
  appendToNewStream(): Promise<void>
  /** One event onto a stream that others append to as well, at the version the writer believes it to have. */
  appendToSharedStream(): Promise<void>
  close(): Promise<void>
}

/** Connections that each system may use. */
export const POOL_SIZE = 12

/** What an event holds in every system. */
export const PAYLOAD = { playerId: '10000000-0000-4000-8000-000000000001', amount: 25 }

/** A pool that does not end the process when its server is stopped. */
export const forgiving = (pool: pg.Pool): pg.Pool => pool.on('error', () => undefined)
