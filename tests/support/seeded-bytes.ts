import { createHash } from 'node:crypto'

/** Bytes that look random, and are the same for the same seed: sha256 of the seed and a counter. */
export function seededBytes(seed: string): () => number {
  let block = Buffer.alloc(0)
  let next = 0
  let blocks = 0
  return () => {
    if (next === block.length) {
      block = createHash('sha256').update(`${seed} ${blocks++}`).digest()
      next = 0
    }
    return block[next++] ?? 0
  }
}
