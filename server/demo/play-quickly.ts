import { createPlayers } from '../bots/players'
import type { Inside } from '../inside'
import { CAST } from './cast'

/**
 * The cast plays whatever hands are dealt to them, without taking any time over it.
 * @returns what ends it, and waits until nobody is about to act any more
 */
export function playQuickly({ dispatch, tail }: Pick<Inside, 'dispatch' | 'tail'>, log: (line: string) => void) {
  const stop = new AbortController()
  const { signal } = stop
  const players = createPlayers({ dispatch, bots: Object.values(CAST), thinking: 'none', signal, log })
  // A first evening begins where the log does.
  const following = tail.follow(0, (events) => players.watch(events), { signal })
  return async (): Promise<void> => {
    stop.abort()
    await following
    await players.settled()
  }
}
