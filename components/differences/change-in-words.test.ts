import { expect, test } from 'vitest'
import { ANN, amount, handId, tableId } from '@/tests/support/ids'
import { recorded } from '@/tests/support/recorded'
import { causeInWords, changeInWords } from './change-in-words'

const names = { [ANN]: 'Ann' }

test('a figure is told with what it changed by', () => {
  const available = { type: 'figure', figure: { figure: 'available', player: ANN } } as const
  expect(changeInWords({ ...available, from: 1_000, to: 500 }, names)).toEqual({
    label: 'Available',
    from: '1,000',
    to: '500',
    by: '−500',
  })
  const stack = { type: 'figure', figure: { figure: 'stack', table: tableId(1), player: ANN } } as const
  expect(changeInWords({ ...stack, from: null, to: 500 }, names)).toEqual({
    label: 'Ann’s stack',
    from: 'none',
    to: '500',
  })
})

test('seats are counted from 1, and whoever had none had none', () =>
  expect(changeInWords({ type: 'seat', player: ANN, fact: 'seat', from: null, to: 2 }, names)).toEqual({
    label: 'Ann’s seat',
    from: 'no seat',
    to: 'seat 3',
  }))

test('what a table is and plays is told in words', () => {
  expect(changeInWords({ type: 'table', fact: 'status', from: null, to: 'open' }, names)).toMatchObject({
    from: 'not open',
    to: 'open',
  })
  expect(changeInWords({ type: 'table', fact: 'street', from: 'preflop', to: 'river' }, names)).toMatchObject({
    from: 'before the flop',
    to: 'river',
  })
})

test('a hand is a cause by its number and by what it came to; any other event as it is told everywhere', () => {
  const [completed, deposited] = recorded([
    { type: 'HandEnded', data: { tableId: tableId(1), handId: handId(1), seats: [] } },
    { type: 'FundsDeposited', data: { playerId: ANN, amount: amount(500) } },
  ])
  if (!completed || !deposited) throw new Error('nothing was recorded')
  const table = { ...names, [tableId(1)]: 'Harbour' }
  expect(causeInWords({ event: completed, amount: -15 }, { [handId(1)]: 8 }, table)).toBe('of hand 8 at Harbour: −15')
  expect(causeInWords({ event: deposited, amount: 500 }, {}, table)).toBe('Ann deposits 500')
})
