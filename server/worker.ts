import { buyIn } from '@/domain/processes/buy-in'
import { sagas } from '@/domain/processes/sagas'
import type { PrismaClient } from '@/prisma/generated/client'
import { scopesOf } from '@/projections/scopes'
import { runAlarms } from './alarm-runner'
import type { Dispatch } from './dispatch'
import type { EventStore } from './event-store'
import { lead } from './leadership'
import type { LogTail } from './log-tail'
import { managerHandler, sagaHandler } from './process-handlers'
import { runHandler } from './process-runner'
import { runProjection } from './projection-runner'
import { type ReadModel, readModels } from './read-models'
import { runScopeIndexer } from './scope-indexer'

export interface WorkerOptions {
  /** Connection URL of the app's role, for the lock that makes this the one worker. */
  url: string
  prisma: PrismaClient
  store: EventStore
  tail: LogTail
  dispatch: Dispatch
  log?: (line: string) => void
}

/**
 * Everything that follows the log and writes: processes, projections, the scope index. One process at a time does it;
 * each part goes on from its own checkpoint, after a crash too.
 * @returns a function that stops it, and waits until what was under way is done
 */
export function startWorker({ url, prisma, store, tail, dispatch, log }: WorkerOptions): () => Promise<void> {
  return lead(
    url,
    'rewind-poker worker',
    async (signal) => {
      const handlers = [managerHandler(buyIn, store, dispatch), ...sagas.map((saga) => sagaHandler(saga, dispatch))]
      const context = { prisma, store, tail, signal, ...(log && { log }) }
      await prisma.session.deleteMany({ where: { expiresAt: { lt: new Date() } } })
      await Promise.all([
        runScopeIndexer({ ...context, scopesOf }),
        ...Object.values(readModels).map((model) => runProjection(model as ReadModel<never>, context)),
        runAlarms({ ...context, dispatch }),
        ...handlers.map((handler) => runHandler(handler, context)),
      ])
    },
    log,
  )
}
