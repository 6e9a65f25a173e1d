import type { StreamId } from '@/domain/kernel'
import type { AppendToStore } from './append'

/** Appends to one stream that follow on each other: each expects the version that the one before leaves behind. */
export interface Chain {
  streamId: StreamId
  /** The version that the first one expects. */
  base: number
  /** The version that the last one leaves behind. */
  end: number
  appends: AppendToStore[]
}

/** What a batch can do in one go, and what has to wait and see how that ends. */
export interface AppendPlan {
  chains: Chain[]
  /** Expect another version of a stream than its chain leads to, most likely too late; or come after such a one. */
  others: AppendToStore[]
}

/** Nobody overtakes on the same stream: what comes after one that has to wait waits as well. */
export function planAppends(appends: readonly AppendToStore[]): AppendPlan {
  const chains = new Map<StreamId, Chain>()
  const others: AppendToStore[] = []
  const waiting = new Set<StreamId>()
  for (const append of appends) {
    const { streamId, expectedVersion, events } = append
    const chain = chains.get(streamId)
    if (!chain) {
      const end = expectedVersion + events.length
      chains.set(streamId, { streamId, base: expectedVersion, end, appends: [append] })
    } else if (chain.end === expectedVersion && !waiting.has(streamId)) {
      chain.appends.push(append)
      chain.end += events.length
    } else {
      others.push(append)
      waiting.add(streamId)
    }
  }
  return { chains: [...chains.values()], others }
}
