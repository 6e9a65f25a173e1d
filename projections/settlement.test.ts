import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ANN, BEN, CAT, DAN, playerId } from '@/tests/support/ids'
import { MOST_SEARCHED, type Result, settlement, type Transfer } from './settlement'

const resultsOf = (nets: readonly number[]): Result[] => nets.map((net, n) => ({ playerId: playerId(n + 1), net }))

/** What everybody is left with once the transfers are made. */
function after(results: readonly Result[], transfers: readonly Transfer[]): number[] {
  return results.map(({ playerId: id, net }) =>
    transfers.reduce((left, { from, to, amount }) => left + (from === id ? amount : 0) - (to === id ? amount : 0), net),
  )
}

/** The fewest transfers there can be, by trying whom the first who is not even yet might settle with. */
function fewestByTrying(nets: readonly number[]): number {
  const [first, ...others] = nets.filter((net) => net !== 0)
  if (first === undefined) return 0
  const counts = others.flatMap((net, n) => (net * first < 0 ? [fewestByTrying(others.with(n, net + first))] : []))
  return 1 + Math.min(...counts)
}

const nets = (maxLength: number, most: number) =>
  fc
    .array(fc.integer({ min: -most, max: most }), { maxLength })
    .map((some) => [...some, 0 - some.reduce((sum, net) => sum + net, 0)])

test('nobody owes anything: nothing to settle', () => {
  expect(settlement([])).toEqual({ transfers: [], fewest: true })
  expect(settlement(resultsOf([0, 0]))).toEqual({ transfers: [], fewest: true })
})

test('who lost pays who won', () =>
  expect(settlement(resultsOf([-450, 450]))).toEqual({
    transfers: [{ from: ANN, to: BEN, amount: 450 }],
    fewest: true,
  }))

test('the greatest sums come first', () =>
  expect(settlement(resultsOf([-500, 300, 150, 50])).transfers).toEqual([
    { from: ANN, to: BEN, amount: 300 },
    { from: ANN, to: CAT, amount: 150 },
    { from: ANN, to: DAN, amount: 50 },
  ]))

test('those who are even among themselves settle by themselves, though paying the greatest first would take one more', () =>
  expect(settlement(resultsOf([-7, -6, 5, 4, 3, 1])).transfers).toHaveLength(4))

test('what is won must be what is lost', () => expect(() => settlement(resultsOf([5, -4]))).toThrow(RangeError))

test('whoever plays, everybody is even afterwards, with one transfer less than players at most', () =>
  fc.assert(
    fc.property(nets(40, 1_000_000_000_000), (some) => {
      const results = resultsOf(some)
      const { transfers } = settlement(results)
      expect(after(results, transfers).every((left) => left === 0)).toBe(true)
      const open = some.filter((net) => net !== 0).length
      expect(transfers.length).toBeLessThanOrEqual(Math.max(open - 1, 0))
      for (const { amount } of transfers) expect(amount).toBeGreaterThan(0)
    }),
  ))

test('no fewer transfers would do', () =>
  fc.assert(
    fc.property(nets(7, 12), (some) => {
      const { transfers, fewest } = settlement(resultsOf(some))
      expect(fewest).toBe(true)
      expect(transfers).toHaveLength(fewestByTrying(some))
    }),
    { numRuns: 300 },
  ))

test('what is too much to search is settled all the same, and says that fewer transfers might do', () => {
  const three = [1, 10, 100].flatMap((scale) => [-3 * scale, scale, 2 * scale])
  const searched = resultsOf([...three, -15_000, 1_000, 2_000, 4_000, 8_000])
  expect(searched).toHaveLength(MOST_SEARCHED)
  expect(settlement(searched)).toMatchObject({ fewest: true, transfers: { length: 10 } })
  const tooMany = resultsOf([...three, -31_000, 1_000, 2_000, 4_000, 8_000, 16_000])
  expect(settlement(tooMany).fewest).toBe(false)
  expect(after(tooMany, settlement(tooMany).transfers)).toEqual(tooMany.map(() => 0))
})

test('players whose nets are opposite settle in pairs, however many they are', () => {
  const pairs = Array.from({ length: 100 }, (_, n) => [n + 1, -n - 1]).flat()
  expect(settlement(resultsOf(pairs))).toMatchObject({ fewest: true, transfers: { length: 100 } })
})
