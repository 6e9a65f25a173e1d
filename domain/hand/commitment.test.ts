import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { CARDS, ProvenCard } from '../cards'
import { HandId } from '../kernel'
import { leafHash } from './audit-path'
import { type CardClaim, leafOf, verifyCard } from './commitment'
import vectors from './commitment.vectors.json'

const { commitment } = vectors
const handId = HandId.parse(vectors.handId)
const deck = vectors.deck.map((leaf) => ProvenCard.omit({ path: true }).parse(leaf))

/** RFC 9162's definitions, written down as they stand in sections 2.1.1 and 2.1.3.1. */
const sha256 = (...parts: (string | Buffer)[]) =>
  parts.reduce((hash, part) => hash.update(part), createHash('sha256')).digest()
const split = (n: number) => [1, 2, 4, 8, 16, 32].findLast((k) => k < n) ?? 1
const mth = (data: string[]): Buffer =>
  data.length === 1
    ? sha256('\x00', data.join())
    : sha256('\x01', mth(data.slice(0, split(data.length))), mth(data.slice(split(data.length))))
const path = (m: number, data: string[]): Buffer[] => {
  if (data.length === 1) return []
  const k = split(data.length)
  const [left, right] = [data.slice(0, k), data.slice(k)]
  return m < k ? [...path(m, left), mth(right)] : [...path(m - k, right), mth(left)]
}
const leaves = deck.map((leaf) => leafOf(handId, leaf))
const pathTo = (index: number) => path(index, leaves).map((hash) => hash.toString('hex'))

describe('the vectors', () => {
  test('hold a deck of 52', () => expect(new Set(deck.map(({ card }) => card))).toEqual(new Set(CARDS)))

  test('say what is hashed of a card', async () => {
    expect(leaves[0]).toBe(vectors.firstLeaf.text)
    expect(await leafHash(vectors.firstLeaf.text)).toBe(vectors.firstLeaf.hash)
  })

  test('have the root and the paths of RFC 9162', () => {
    expect(mth(leaves).toString('hex')).toBe(commitment)
    for (const { index, path } of vectors.proofs) expect(path).toEqual(pathTo(index))
  })
})

test('every card of the deck is proven, with its own path', async () => {
  for (const leaf of deck)
    expect(await verifyCard({ handId, commitment, card: { ...leaf, path: pathTo(leaf.index) } })).toBe(true)
})

test('no card is proven by the path of another', async () => {
  for (const leaf of deck)
    expect(await verifyCard({ handId, commitment, card: { ...leaf, path: pathTo((leaf.index + 1) % 52) } })).toBe(false)
})

test.each(vectors.refused)('$because is refused', async ({ because: _, ...claim }) => {
  expect(await verifyCard(claim as CardClaim)).toBe(false)
  expect(await verifyCard({ handId, commitment, card: provenCard(8) })).toBe(true)
})

test.each<[string, unknown]>([
  ['nothing', undefined],
  ['no card', { handId, commitment, card: null }],
  ['a text for a path', { handId, commitment, card: { ...deck[8], path: 'path' } }],
  ['numbers for hashes', { handId, commitment: 7, card: { ...deck[8], path: [1, 2, 3] } }],
])('%s is not true, and throws nothing', async (_, claim) => {
  expect(await verifyCard(claim as CardClaim)).toBe(false)
})

test('a hand’s id is the same in upper case', async () =>
  expect(await verifyCard({ handId: handId.toUpperCase(), commitment, card: provenCard(8) })).toBe(true))

const provenCard = (index: number) => ProvenCard.parse({ ...deck[index], path: pathTo(index) })
