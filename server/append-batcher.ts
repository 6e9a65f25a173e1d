import type { Append, Outcome } from './append-statement'
import { isStoreUnavailable } from './store-unavailable'

interface Waiting {
  append: Append
  resolve(outcome: Outcome): void
  reject(error: unknown): void
}

/** One statement's worth: beyond this a batch gets slower by as much as it gets larger. */
const MOST_IN_A_BATCH = 128

/**
 * Group commit: while one batch is under way, whatever comes in gathers for the next, so that the log's lock, the
 * commit and the round trip are paid once for all of them. A lone append goes out at once.
 * @param send appends a batch whose command ids differ; an outcome for each, in order
 * @returns what appends one: rejects with what `send` throws
 */
export function createAppendBatcher(
  send: (appends: readonly Append[]) => Promise<Outcome[]>,
): (append: Append) => Promise<Outcome> {
  let queue: Waiting[] = []
  let underWay = false

  async function drain(): Promise<void> {
    underWay = true
    while (queue.length > 0) {
      const { batch, rest } = takeBatch(queue)
      queue = rest
      await settle(batch)
    }
    underWay = false
  }

  async function settle(batch: readonly Waiting[]): Promise<void> {
    try {
      const outcomes = await send(batch.map(({ append }) => append))
      batch.forEach(({ resolve, reject }, n) => {
        const outcome = outcomes[n]
        if (outcome) resolve(outcome)
        else reject(new Error('An append was left unanswered'))
      })
    } catch (error) {
      // Data that Postgres cannot store fails the statement; nobody shall fail for another's sake.
      if (batch.length > 1 && !isStoreUnavailable(error)) for (const alone of batch) await settle([alone])
      else for (const { reject } of batch) reject(error)
    }
  }

  return (append) =>
    new Promise((resolve, reject) => {
      queue.push({ append, resolve, reject })
      if (!underWay) void drain()
    })
}

/** In order of arrival, but a command that is there twice waits for the first one's answer. */
function takeBatch(queue: readonly Waiting[]): { batch: Waiting[]; rest: Waiting[] } {
  const batch: Waiting[] = []
  const rest: Waiting[] = []
  const ids = new Set<string>()
  for (const waiting of queue) {
    const id = waiting.append.command.id.toLowerCase()
    if (batch.length >= MOST_IN_A_BATCH || ids.has(id)) rest.push(waiting)
    else batch.push(waiting)
    ids.add(id)
  }
  return { batch, rest }
}
