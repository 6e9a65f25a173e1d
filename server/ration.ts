import { RateLimiterMemory } from 'rate-limiter-flexible'

const SECONDS = 10

/** Whoever sends a request: the player of its session, if it has one, and the address it came from. */
export interface Sender {
  playerId: string | undefined
  address: string
}

/** Takes so many points of a sender's. @returns milliseconds to wait, or undefined when there were as many */
export type Ration = (sender: Sender, points?: number) => Promise<number | undefined>

/** So many points in ten seconds for an address and, where that is said, for a player. */
export function createRation({ ofAnAddress, ofAPlayer }: { ofAnAddress: number; ofAPlayer?: number }): Ration {
  const byAddress = new RateLimiterMemory({ points: ofAnAddress, duration: SECONDS })
  const byPlayer = ofAPlayer === undefined ? undefined : new RateLimiterMemory({ points: ofAPlayer, duration: SECONDS })

  return async function ration({ playerId, address }, points = 1) {
    const taken = [
      byAddress.consume(address, points),
      ...(byPlayer && playerId !== undefined ? [byPlayer.consume(playerId, points)] : []),
    ]
    const outcomes = await Promise.allSettled(taken)
    const waits = outcomes.flatMap((each) => (each.status === 'rejected' ? [Number(each.reason.msBeforeNext)] : []))
    return waits.length > 0 ? Math.max(...waits) : undefined
  }
}
