import { hkdfSync, randomBytes } from 'node:crypto'
import { CARDS, type Card, type CommittedDeck } from '@/domain/cards'
import { leafOf } from '@/domain/hand/commitment'
import { shuffle } from '@/domain/hand/shuffle'
import type { HandId } from '@/domain/kernel'
import { merkleTree } from './merkle-tree'

/**
 * A freshly shuffled deck, and the commitment to it: see docs/adr/0010. Nothing of the entropy is kept, so the deck
 * exists in what is returned alone.
 * @param seeds what the players put into the shuffle, in the order of the seats
 */
export const dealDeck = (handId: HandId, seeds: readonly string[]): CommittedDeck =>
  commitTo(handId, orderOf(randomBytes(32), handId, seeds))

/** An order of the cards, each with a salt and the proof of its place. */
export function commitTo(handId: HandId, order: readonly Card[]): CommittedDeck {
  const salts = randomBytes(32 * order.length)
  const leaves = order.map((card, index) => ({
    index,
    card,
    salt: salts.toString('hex', 32 * index, 32 * (index + 1)),
  }))
  const { root, paths } = merkleTree(leaves.map((leaf) => Buffer.from(leafOf(handId, leaf), 'ascii').toString('hex')))
  return { root, cards: leaves.map((leaf, index) => ({ ...leaf, path: paths[index] ?? [] })) }
}

/**
 * The deck's order: whatever goes in, all of it decides.
 * @param entropy 32 secret random bytes
 */
export function orderOf(entropy: Uint8Array, handId: HandId, seeds: readonly string[]): Card[] {
  return shuffle(CARDS, expand(Buffer.concat([entropy, ...seeds.map(lengthPrefixed)]), handId))
}

/** Four bytes that tell how many follow, so that no two lists of seeds run together into the same bytes. */
function lengthPrefixed(text: string): Buffer {
  const bytes = Buffer.from(text, 'utf8')
  const length = Buffer.alloc(4)
  length.writeUInt32BE(bytes.length)
  return Buffer.concat([length, bytes])
}

/** Bytes without end, by HKDF-SHA512: block after block, each of its own info. */
function expand(secret: Uint8Array, handId: HandId): () => number {
  let block = new Uint8Array()
  let blocks = 0
  let next = 0
  return () => {
    const byte = block[next++]
    if (byte !== undefined) return byte
    block = new Uint8Array(hkdfSync('sha512', secret, handId, `rewind-poker shuffle v1 ${blocks++}`, 128))
    next = 1
    return block[0] ?? 0
  }
}
