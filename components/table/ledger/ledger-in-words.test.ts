import { expect, test } from 'vitest'
import { settlement } from '@/projections/settlement'
import { ANN, BEN, CAT } from '@/tests/support/ids'
import { fewestInWords, settleInWords } from './settle-in-words'
import { toldApart } from './told-apart'

const names = { [ANN]: 'Ann', [BEN]: 'Ben', [CAT]: 'Ben' }

test('who shares a name with another is told apart by their id', () =>
  expect(toldApart([{ playerId: ANN }, { playerId: BEN }, { playerId: CAT }], names)).toEqual({
    [ANN]: 'Ann',
    [BEN]: 'Ben (0002)',
    [CAT]: 'Ben (0003)',
  }))

test('a settlement is a line a payment', () => {
  const settled = settlement([
    { playerId: ANN, net: -1_500 },
    { playerId: BEN, net: 1_450 },
    { playerId: CAT, net: 50 },
  ])
  expect(settleInWords(settled, { ...names, [CAT]: 'Cat' })).toBe('Ann pays Ben 1,450\nAnn pays Cat 50')
  expect(fewestInWords(settled)).toBe('2 payments make everybody even, and no fewer would.')
  expect(fewestInWords({ ...settled, fewest: false })).toBe(
    '2 payments make everybody even. With so many players, fewer might do.',
  )
})
