import { setTimeout as sleep } from 'node:timers/promises'

/**
 * Tries until it passes.
 * @throws what it threw last, once the time is over
 */
export async function eventually<T>(attempt: () => Promise<T> | T, withinMs = 15_000): Promise<T> {
  const deadline = Date.now() + withinMs
  for (;;) {
    try {
      return await attempt()
    } catch (error) {
      if (Date.now() > deadline) throw error
      await sleep(20)
    }
  }
}
