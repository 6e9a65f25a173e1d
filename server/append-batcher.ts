import type { Append } from './append'
import type { Outcome } from './append-statement'
import { isStoreUnavailable } from './store-unavailable'

interface Waiting {
  append: Append
  resolve(outcome: Decided): void
  reject(error: unknown): void
}

export type Decided = Exclude<Outcome, { type: 'again' }>

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
): (append: Append) => Promise<Decided> {
  let queue: Waiting[] = []
  let isBusy = false

  async function drain(): Promise<void> {
    while (queue.length > 0) {
      const { batch, rest } = takeBatch(queue)
      queue = rest
      const again = await settle(batch)
      queue = [...again, ...queue]
      // Whoever was just answered may have more to append: let them come along.
      await afterOthers()
    }
    isBusy = false
  }

  /** @returns those that have to be sent again */
  async function settle(batch: readonly Waiting[]): Promise<Waiting[]> {
    try {
      const outcomes = await send(batch.map(({ append }) => append))
      return batch.filter(({ resolve }, n) => {
        const outcome = outcomes[n] ?? { type: 'again' }
        if (outcome.type !== 'again') resolve(outcome)
        return outcome.type === 'again'
      })
    } catch (error) {
      // Data that Postgres cannot store fails the statement; nobody shall fail for another's sake.
      if (batch.length === 1 || isStoreUnavailable(error)) {
        for (const { reject } of batch) reject(error)
        return []
      }
      const again: Waiting[] = []
      for (const alone of batch) again.push(...(await settle([alone])))
      return again
    }
  }

  return (append) =>
    new Promise((resolve, reject) => {
      queue.push({ append, resolve, reject })
      if (isBusy) return
      isBusy = true
      void afterOthers().then(drain)
    })
}

/** Lets everything run that is ready to, promises included: what is asked for at once goes into one batch. */
const afterOthers = () => new Promise<void>((resolve) => process.nextTick(resolve))

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
