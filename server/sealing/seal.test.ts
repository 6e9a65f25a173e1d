import { expect, test } from 'vitest'
import { seal, unseal } from './seal'

const key = Buffer.alloc(32, 1)
const plain = Buffer.from('the king of hearts')
const place = ['event', 'hand-1', 0, 'HandDealt', 'board']
const sealed = seal(key, plain, place)

test('what is sealed opens with its key, in its place', () =>
  expect(unseal(key, sealed, place)?.toString()).toBe('the king of hearts'))

test('the same value is never sealed the same way twice', () => expect(seal(key, plain, place)).not.toEqual(sealed))

test.each([
  ['with another key', () => unseal(Buffer.alloc(32, 2), sealed, place)],
  ['in another field', () => unseal(key, sealed, [...place.slice(0, -1), 'rest'])],
  ['in another event', () => unseal(key, sealed, ['event', 'hand-1', 1, 'HandDealt', 'board'])],
  [
    'where the same words are cut differently',
    () => unseal(key, sealed, ['event', 'hand-1', '0', 'HandDealt', 'board']),
  ],
  ['cut short', () => unseal(key, sealed.subarray(0, 20), place)],
  ['empty', () => unseal(key, new Uint8Array(), place)],
])('it does not open %s', (_, opened) => expect(opened()).toBeUndefined())

test('nor with any of its bits turned', () => {
  for (let n = 0; n < sealed.length; n++) {
    const turned = Buffer.from(sealed)
    turned[n] = (turned[n] ?? 0) ^ 1
    expect(unseal(key, turned, place)).toBeUndefined()
  }
})
