import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { isStoreUnavailable } from './store-unavailable'

const RETRY_MS = 1_000

/**
 * Runs `work` in one process at a time: whoever holds the advisory lock `name`. The lock lives as long as its
 * connection, so when that is lost, `work` is told to stop by its signal, and the lock is sought anew.
 * @returns a function that gives the lock up and waits until `work` has stopped
 */
export function lead(
  url: string,
  name: string,
  work: (signal: AbortSignal) => Promise<void>,
  log: (line: string) => void = () => undefined,
): () => Promise<void> {
  const stopping = new AbortController()

  async function term(): Promise<void> {
    const client = new pg.Client({ connectionString: url, keepAlive: true })
    const lost = new AbortController()
    client.on('error', () => lost.abort())
    client.on('end', () => lost.abort())
    try {
      await client.connect()
      const { rows } = await client.query('select pg_try_advisory_lock(hashtextextended($1, 0)) as won', [name])
      if (rows[0]?.won === true && !stopping.signal.aborted) await work(AbortSignal.any([stopping.signal, lost.signal]))
    } finally {
      await client.end().catch(() => undefined)
    }
  }

  const running = (async () => {
    while (!stopping.signal.aborted) {
      await term().catch((error: unknown) => isStoreUnavailable(error) || log(`${name}: ${String(error)}`))
      await sleep(RETRY_MS, undefined, { signal: stopping.signal }).catch(() => undefined)
    }
  })()

  return async () => {
    stopping.abort()
    await running
  }
}
