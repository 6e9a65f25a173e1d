import { RateLimiterMemory } from 'rate-limiter-flexible'

const SECONDS = 10

/** At most 300 commands in ten seconds from a session, 3,000 from an address. */
export function createThrottle() {
  const bySession = new RateLimiterMemory({ points: 300, duration: SECONDS })
  const byAddress = new RateLimiterMemory({ points: 3_000, duration: SECONDS })

  /** @returns milliseconds to wait, or undefined when the command may pass */
  return async function throttle(session: string | undefined, address: string): Promise<number | undefined> {
    const asked = [byAddress.consume(address), ...(session === undefined ? [] : [bySession.consume(session)])]
    const refusals = await Promise.allSettled(asked)
    const waits = refusals.flatMap((each) => (each.status === 'rejected' ? [Number(each.reason.msBeforeNext)] : []))
    return waits.length > 0 ? Math.max(...waits) : undefined
  }
}
