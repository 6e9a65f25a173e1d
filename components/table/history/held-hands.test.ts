import { expect, test } from 'vitest'
import { type HandsPage, withLatest, withOlder } from './held-hands'

/** Only where a hand began counts here. */
const page = (positions: number[], next: number | null): HandsPage => ({
  hands: positions.map((startedPosition) => ({ startedPosition }) as HandsPage['hands'][number]),
  ...{ next, position: 100 },
})
const began = ({ hands }: HandsPage) => hands.map(({ startedPosition }) => startedPosition)

test('a new hand comes before those that are held, and each is there once', () => {
  const held = withOlder(page([40, 30], 30), page([20, 10], 10))
  const after = withLatest(held, page([50, 40], 40))
  expect(began(after)).toEqual([50, 40, 30, 20, 10])
  expect(after.next).toBe(10)
})

test('hands that were missed leave no hole: the list begins anew', () =>
  expect(began(withLatest(page([40, 30], 30), page([90, 80], 80)))).toEqual([90, 80]))

test('a list that is short is complete', () => {
  const after = withLatest(page([], null), page([10], null))
  expect(began(after)).toEqual([10])
  expect(after.next).toBeNull()
})
