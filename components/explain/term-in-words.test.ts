import { expect, test } from 'vitest'
import { figure, signed } from '@/domain/figures'
import { ANN, amount, BEN, handId, tableId } from '@/tests/support/ids'
import { recorded } from '@/tests/support/recorded'
import { termInWords } from './term-in-words'

const FELT = tableId(1)
const names = { [ANN]: 'Ann', [FELT]: 'Felt' }
const result = { bet: amount(50), won: amount(0), change: -50, stack: amount(950), timeBank: 0 }
const [ended, deposited] = recorded([
  {
    type: 'HandEnded',
    data: { tableId: FELT, handId: handId(1), seats: [{ seat: 0, playerId: BEN, ...result }] },
  },
  { type: 'FundsDeposited', data: { playerId: ANN, amount: amount(1_000) } },
])
if (!ended || !deposited) throw new Error('nothing was recorded')

test('a hand is told by its number, by whether it was won, and where', () => {
  expect(termInWords({ event: ended, amount: 300 }, { [handId(1)]: 12 }, names)).toBe('Won in hand 12 at Felt')
  expect(termInWords({ event: ended, amount: -50 }, {}, {})).toBe('Lost in a hand at the table')
  expect(termInWords({ event: ended, amount: -50 }, {}, names, 'bets')).toBe('The end of a hand at Felt')
})

test('any other event is told as it is everywhere', () =>
  expect(termInWords({ event: deposited, amount: 1_000 }, {}, names)).toBe('Ann deposits 1,000'))

test('a change has its sign', () => {
  expect([300, -50, 0].map((change) => signed(change))).toEqual(['+300', '−50', '0'])
  expect([300, -50, 0].map((amount) => figure(amount))).toEqual(['300', '−50', '0'])
})
