import { expect, test } from 'vitest'
import { chips } from '@/domain/kernel'
import { lobbySummary } from './lobby-summary'

test('one of each is not many', () =>
  expect(lobbySummary([{ seatsTaken: 1, chipsOnTable: chips(1) }])).toEqual({
    counts: '1 table open · 1 seat taken',
    chips: 1,
    unit: 'chip in play',
  }))

test('an empty lobby adds up too', () =>
  expect(lobbySummary([])).toEqual({ counts: '0 tables open · 0 seats taken', chips: 0, unit: 'chips in play' }))

test('tables add up', () =>
  expect(
    lobbySummary([
      { seatsTaken: 3, chipsOnTable: chips(12_000) },
      { seatsTaken: 0, chipsOnTable: chips(0) },
      { seatsTaken: 9, chipsOnTable: chips(900_500) },
    ]),
  ).toEqual({ counts: '3 tables open · 12 seats taken', chips: 912_500, unit: 'chips in play' }))
