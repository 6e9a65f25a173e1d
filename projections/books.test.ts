import { expect, test } from 'vitest'
import { balance, type OpenBooks } from './books'

const figures: OpenBooks = {
  deposits: '0',
  withdrawals: '0',
  available: '0',
  reserved: '0',
  onTables: '0',
  uncaptured: {},
  uncredited: {},
}

test('the books balance to the last chip, however large the room has grown', () => {
  const huge = '9281000000464585'
  expect(balance({ ...figures, deposits: huge, available: huge }).balanced).toBe(true)
  expect(balance({ ...figures, deposits: huge, available: '9281000000464584' }).balanced).toBe(false)
})

test('a negative figure or movement is out of balance, even where the sums agree', () => {
  expect(balance({ ...figures, available: '-1', reserved: '1' }).balanced).toBe(false)
  expect(balance({ ...figures, uncaptured: { r: -1 }, uncredited: { r: -1 } }).balanced).toBe(false)
})
