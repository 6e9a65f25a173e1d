import { createHash } from 'node:crypto'
import { PrismaPg } from '@prisma/adapter-pg'
import pg from 'pg'
import { PrismaClient } from '@/prisma/generated/client'

/** Prisma and the pool beneath it, which serves statements that Prisma has no words for. */
export interface Connections {
  readonly pool: pg.Pool
  readonly prisma: PrismaClient
  close(): Promise<void>
}

/** More connections than this make two cores slower, not faster. */
const POOL_SIZE = 12
/** How long a caller waits for a connection, in milliseconds, before it is told that the database is away. */
const CONNECT_WITHIN_MS = 4_000
/** Prepared statements cost the server memory on each connection; SQL made with ever new shapes stays unprepared. */
const MAX_PREPARED = 500

/** Opens a pool, which connects when first used. A connection lost while idle is replaced at the next use. */
export function openConnections(url: string, onLost: (error: Error) => void = () => {}): Connections {
  const pool = new pg.Pool({
    connectionString: url,
    application_name: 'rewind-poker',
    max: POOL_SIZE,
    connectionTimeoutMillis: CONNECT_WITHIN_MS,
    keepAlive: true,
  })
  // Unhandled, the loss of an idle connection would end the process.
  pool.on('error', onLost)
  const adapter = new PrismaPg(pool, { statementNameGenerator: statementNames() })
  const prisma = new PrismaClient({ adapter, errorFormat: 'minimal' })
  return {
    pool,
    prisma,
    close: async () => {
      await prisma.$disconnect()
      await pool.end()
    },
  }
}

/** The same SQL gets the same name, so that each connection parses and plans it once; '' leaves it unnamed. */
function statementNames(): (query: { readonly sql: string }) => string {
  const names = new Map<string, string>()
  return ({ sql }) => {
    const known = names.get(sql)
    if (known !== undefined) return known
    if (names.size >= MAX_PREPARED) return ''
    const name = `p_${createHash('sha256').update(sql).digest('base64url').slice(0, 27)}`
    names.set(sql, name)
    return name
  }
}
