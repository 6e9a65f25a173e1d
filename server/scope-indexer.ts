import type { PrismaClient } from '@/prisma/generated/client'
import type { LogTail } from './log-tail'
import { SCOPE_INDEX, type ScopesOf } from './scope-reader'
import { isStoreUnavailable, orUnavailable } from './store-unavailable'
import type { StoredEvent } from './stored-events'

export interface ScopeIndexerOptions {
  prisma: PrismaClient
  tail: LogTail
  scopesOf: ScopesOf
  signal: AbortSignal
}

/**
 * Follows the log and notes each event's scopes, together with how far it has come: in one statement, so that readers
 * never take the index for more complete than it is. It may run twice at once; the same notes are then made twice.
 * @returns when the signal is aborted
 */
export async function runScopeIndexer({ prisma, tail, scopesOf, signal }: ScopeIndexerOptions): Promise<void> {
  const note = (events: readonly StoredEvent[], last: StoredEvent) => {
    const entries = events.flatMap((event) =>
      [...new Set(scopesOf(event))].map((scope) => ({ scope, position: event.position })),
    )
    return orUnavailable(
      prisma.$executeRaw`
        WITH noted AS (
          INSERT INTO scope_index (scope, position)
          SELECT scope, position FROM jsonb_to_recordset(${JSON.stringify(entries)}::jsonb) AS e(scope text, position bigint)
          ORDER BY scope, position
          ON CONFLICT DO NOTHING
        )
        INSERT INTO checkpoints AS c (name, position) VALUES (${SCOPE_INDEX}, ${last.position}::bigint)
        ON CONFLICT (name) DO UPDATE SET position = greatest(c.position, excluded.position)`,
    )
  }

  while (!signal.aborted) {
    try {
      const start = await orUnavailable(prisma.checkpoint.findUnique({ where: { name: SCOPE_INDEX } }))
      await tail.follow(
        Number(start?.position ?? 0),
        async (events) => {
          const last = events.at(-1)
          if (last) await note(events, last)
        },
        { signal },
      )
    } catch (error) {
      if (!isStoreUnavailable(error)) throw error
      await new Promise((resolve) => setTimeout(resolve, STORE_AWAY_MS))
    }
  }
}

const STORE_AWAY_MS = 250
