import { Prisma, type PrismaClient } from '@/prisma/generated/client'
import type { LogReader, Revive } from './log-reader'
import { narrowestFirst } from './narrowest-first'
import { orUnavailable } from './store-unavailable'
import { EVENTS_AS_JSON, parseEvents, type StoredEvent } from './stored-events'

export type ScopesOf = (event: StoredEvent) => readonly string[]

export interface ScopeRange {
  /** Positions from the next one on; default 0, the beginning. */
  after?: number
  /** Positions up to the one before. */
  before?: number
  /** Positions up to and with this one. */
  upTo?: number
  limit?: number
  /** Default `asc`: the oldest first. */
  order?: 'asc' | 'desc'
}

export interface ScopeReader {
  /** The events that belong to every one of the scopes, complete up to the head; without scopes, the whole log. */
  readScope(scopes: readonly string[], range?: ScopeRange): Promise<StoredEvent[]>
}

/** Name of the scope index's checkpoint. */
export const SCOPE_INDEX = 'scope-index'

const CHUNK = 2_000
const NO_LIMIT = 2 ** 31 - 1

/** Every method throws {code: 'StoreUnavailable'} while Postgres is away. */
export function createScopeReader(
  prisma: PrismaClient,
  { readAll, head }: Pick<LogReader, 'readAll' | 'head'>,
  scopesOf: ScopesOf,
  revive: Revive,
): ScopeReader {
  /** Events of the index, up to which position it speaks, and where the log ended: all as of one moment. */
  async function indexed(scopes: readonly string[], range: Bounds, limit: number, order: 'asc' | 'desc') {
    const direction = order === 'asc' ? Prisma.sql`ASC` : Prisma.sql`DESC`
    // The first scope's range is walked; the others are looked up, row by row.
    const [first, ...others] = narrowestFirst(scopes)
    const also = others.map(
      (scope) =>
        Prisma.sql`AND EXISTS (SELECT FROM scope_index o WHERE o.scope = ${scope} AND o.position = i.position)`,
    )
    const [page] = await orUnavailable(
      prisma.$queryRaw<{ checkpoint: bigint; head: bigint; events: string }[]>`
        SELECT coalesce((SELECT position FROM checkpoints WHERE name = ${SCOPE_INDEX}), 0) AS checkpoint,
          coalesce((SELECT max(position) FROM events), 0) AS head,
          (SELECT ${EVENTS_AS_JSON} FROM (
            SELECT e.* FROM (
              SELECT i.position FROM scope_index i
              WHERE i.scope = ${first} AND i.position > ${range.after}::bigint AND i.position <= ${range.upTo}::bigint
                ${others.length > 0 ? Prisma.join(also, ' ') : Prisma.empty}
              ORDER BY i.position ${direction} LIMIT ${limit}
            ) i JOIN events e USING (position) ORDER BY e.position ${direction}
          ) e) AS events`,
    )
    return {
      checkpoint: Number(page?.checkpoint ?? 0),
      head: Number(page?.head ?? 0),
      events: await revive(parseEvents(page?.events ?? '[]')),
    }
  }

  /** What the log itself holds between two positions, in order. */
  async function unindexed(scopes: readonly string[], range: Bounds, limit: number): Promise<StoredEvent[]> {
    const found: StoredEvent[] = []
    let { after } = range
    while (found.length < limit && after < range.upTo) {
      const chunk = await readAll({ after, upTo: range.upTo, limit: CHUNK })
      found.push(...chunk.filter((event) => belongs(scopesOf(event), scopes)))
      after = chunk.at(-1)?.position ?? range.upTo
    }
    return found.slice(0, limit)
  }

  return {
    async readScope(scopes, { after = 0, before, upTo, limit = NO_LIMIT, order = 'asc' } = {}) {
      const end = Math.min(before === undefined ? Number.MAX_SAFE_INTEGER : before - 1, upTo ?? Number.MAX_SAFE_INTEGER)
      const range = { after, upTo: end }
      if (scopes.length === 0) {
        if (order === 'asc') return await readAll({ ...range, limit })
        const top = Math.min(end, await head())
        return (await readAll({ after: Math.max(after, top - limit), upTo: top, limit })).reverse()
      }
      const { checkpoint, head: last, events } = await indexed(scopes, range, limit, order)
      const tail = { after: Math.max(after, checkpoint), upTo: Math.min(end, last) }
      const older = events.filter((event) => event.position <= checkpoint)
      if (order === 'asc') {
        const wanted = limit - older.length
        return wanted > 0 ? [...older, ...(await unindexed(scopes, tail, wanted))] : older
      }
      const newer = (await unindexed(scopes, tail, NO_LIMIT)).reverse()
      return [...newer, ...older].slice(0, limit)
    },
  }
}

interface Bounds {
  after: number
  upTo: number
}

const belongs = (scopes: readonly string[], asked: readonly string[]) => asked.every((scope) => scopes.includes(scope))
