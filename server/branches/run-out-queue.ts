import { RateLimiterMemory } from 'rate-limiter-flexible'

const SECONDS = 10
/** Run-outs in ten seconds: of a session, of an address. */
const OF_A_SESSION = 5_000
const OF_AN_ADDRESS = 15_000
/** Whoever finds more than that waiting is asked to come again, after so many milliseconds. */
const MOST_WAITING = 8
const COME_AGAIN = 3_000

/** Run-outs cost the machine that others play on: they are rationed, and made one request at a time. */
export function createRunOutQueue() {
  const bySession = new RateLimiterMemory({ points: OF_A_SESSION, duration: SECONDS })
  const byAddress = new RateLimiterMemory({ points: OF_AN_ADDRESS, duration: SECONDS })
  let waiting = 0
  let last: Promise<unknown> = Promise.resolve()

  return {
    /** @returns milliseconds to wait, or undefined when so many may be made now */
    async wait(count: number, session: string | undefined, address: string): Promise<number | undefined> {
      if (count === 0) return undefined
      if (waiting >= MOST_WAITING) return COME_AGAIN
      const asked = [byAddress.consume(address, count), ...(session ? [bySession.consume(session, count)] : [])]
      const refusals = await Promise.allSettled(asked)
      const waits = refusals.flatMap((each) => (each.status === 'rejected' ? [Number(each.reason.msBeforeNext)] : []))
      return waits.length > 0 ? Math.max(...waits) : undefined
    },

    /** Does the work once all that came before it is done. */
    async inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
      waiting++
      const done = last.then(work)
      last = done.catch(() => undefined)
      try {
        return await done
      } finally {
        waiting--
      }
    },
  }
}
