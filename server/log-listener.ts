import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { LOG_CHANNEL } from './log-announcer'

const FIRST_RETRY_MS = 100
const LAST_RETRY_MS = 5_000

/**
 * Listens for word that the log has grown.
 * @param onWake called with the announced head; and without one when the connection stands, since any number of words
 *   may have been missed before
 * @returns when the signal is aborted
 */
export const listenToLog = (connectionString: string, onWake: (head?: number) => void, signal: AbortSignal) =>
  listenOn(LOG_CHANNEL, connectionString, (word) => onWake(word === undefined ? word : Number(word)), signal)

/**
 * Listens on a channel, on a connection of its own that is made anew whenever it is lost.
 * @param onWord called with what was said; and without anything when the connection stands, since any number of words
 *   may have been missed before
 * @returns when the signal is aborted
 */
export async function listenOn(
  channel: string,
  connectionString: string,
  onWord: (word?: string) => void,
  signal: AbortSignal,
): Promise<void> {
  let retryMs = FIRST_RETRY_MS
  while (!signal.aborted) {
    const client = new pg.Client({ connectionString, keepAlive: true, connectionTimeoutMillis: 4_000 })
    const lost = new Promise<void>((resolve) => {
      client.once('error', () => resolve())
      client.once('end', () => resolve())
      signal.addEventListener('abort', () => resolve(), { once: true })
    })
    // A connection can fail more than once, and nobody else hears of it.
    client.on('error', () => undefined)
    client.on('notification', ({ payload = '' }) => onWord(payload))
    try {
      await client.connect()
      await client.query(`LISTEN ${channel}`)
      retryMs = FIRST_RETRY_MS
      onWord()
      await lost
    } catch {
      // Tried again below.
    }
    await client.end().catch(() => undefined)
    await sleep(retryMs, undefined, { signal }).catch(() => undefined)
    retryMs = Math.min(2 * retryMs, LAST_RETRY_MS)
  }
}
