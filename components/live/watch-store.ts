import type { ConnectionState } from './connection'

/** Milliseconds between two looks at a store that is away. */
const LOOK_EVERY = 2_000

/** While the store is away, asks after it, so that its return is noticed though nobody sends anything. */
export function watchStore(connection: ConnectionState): () => void {
  let looking: ReturnType<typeof setInterval> | undefined

  async function look(): Promise<void> {
    const answer = await fetch('/api/health', { cache: 'no-store' }).catch(() => undefined)
    if (answer?.ok) connection.set({ store: 'up' })
  }

  function follow(): void {
    clearInterval(looking)
    looking = connection.get().store === 'away' ? setInterval(look, LOOK_EVERY) : undefined
  }

  const leave = connection.listen(follow)
  follow()
  return () => {
    leave()
    clearInterval(looking)
  }
}
