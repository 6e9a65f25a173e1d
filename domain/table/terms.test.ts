import { describe, test } from 'vitest'
import { ANN, amount } from '@/tests/support/ids'
import { TERMS } from '@/tests/support/played-table'
import { specification } from '@/tests/support/specification'
import type { TableCommand } from './commands'
import type { TableEvent, TableTerms } from './events'
import { table } from './table'

const given = specification(table)

const create = (change: Partial<TableTerms> = {}): TableCommand => ({
  type: 'CreateTable',
  data: { ...TERMS, ...change, playerId: ANN, invitation: null },
})
const created = (change: Partial<TableTerms> = {}): TableEvent => ({
  type: 'TableCreated',
  data: { ...TERMS, ...change, createdBy: ANN, invitation: null },
})
const closed: TableEvent = { type: 'TableClosed', data: { tableId: TERMS.tableId } }

describe('creating', () => {
  test('opens a table', () => given().when(create()).thenAppended(created()))
  test('the same table again does nothing', () => given(created()).when(create()).thenNothing())
  test('another table under the same id is refused', () =>
    given(created())
      .when(create({ name: 'Other' }))
      .thenRejected('TableAlreadyExists'))
  test('a closed table is not opened anew', () =>
    given(created(), closed)
      .when(create({ seats: 2 }))
      .thenRejected('TableAlreadyExists'))
})

describe('terms', () => {
  test('the big blind is at least the small blind', () =>
    given()
      .when(create({ smallBlind: amount(11) }))
      .thenRejected('BlindsOutOfOrder', { smallBlind: amount(11), bigBlind: amount(10) }))
  test('equal blinds will do', () =>
    given()
      .when(create({ smallBlind: amount(10) }))
      .thenAppended(created({ smallBlind: amount(10) })))
  test('the buy-in range is not empty', () =>
    given()
      .when(create({ maxBuyIn: amount(399) }))
      .thenRejected('BuyInRangeEmpty', { minBuyIn: amount(400), maxBuyIn: amount(399) }))
  test('the smallest buy-in pays a big blind', () =>
    given()
      .when(create({ minBuyIn: amount(9) }))
      .thenRejected('BuyInBelowBigBlind', { minBuyIn: amount(9), bigBlind: amount(10) }))
  test('an ante is at most the big blind', () => {
    given()
      .when(create({ ante: amount(11) }))
      .thenRejected('AnteAboveBigBlind', { ante: amount(11), bigBlind: amount(10) })
    given()
      .when(create({ ante: amount(10), anteFrom: 'big-blind' }))
      .thenAppended(created({ ante: amount(10), anteFrom: 'big-blind' }))
  })
  test('a straddle is at least twice the big blind', () => {
    given()
      .when(create({ straddle: amount(19) }))
      .thenRejected('StraddleTooSmall', { straddle: amount(19), bigBlind: amount(10) })
    given()
      .when(create({ straddle: amount(20) }))
      .thenAppended(created({ straddle: amount(20) }))
  })
})
