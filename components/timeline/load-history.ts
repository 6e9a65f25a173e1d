import { readEvents } from '../live/read-events'
import { type History, NO_HISTORY, withPage } from './history'

/** The most events that one request brings. */
const CHUNK = 1_000

/** All of a scope's events, chunk by chunk; `loaded` hears how many there are so far. */
export async function loadHistory(
  scope: string,
  loaded: (events: number) => void,
  signal: AbortSignal,
): Promise<History> {
  let history = NO_HISTORY
  for (let after: number | null = 0; after !== null; ) {
    const page = await readEvents({ scope, after, limit: CHUNK }, signal)
    history = withPage(history, page)
    loaded(history.events.length)
    after = page.next
  }
  return history
}
