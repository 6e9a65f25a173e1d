import { expect, test } from 'vitest'
import { chips } from '@/domain/kernel'
import { lobbySummary } from './lobby-summary'

test('one of each is not many', () =>
  expect(lobbySummary([{ seatsTaken: 1, chipsOnTable: chips(1) }])).toBe(
    '1 table open · 1 seat taken · 1 chip in play',
  ))

test('an empty lobby adds up too', () =>
  expect(lobbySummary([])).toBe('0 tables open · 0 seats taken · 0 chips in play'))

test('tables add up', () =>
  expect(
    lobbySummary([
      { seatsTaken: 3, chipsOnTable: chips(12_000) },
      { seatsTaken: 0, chipsOnTable: chips(0) },
      { seatsTaken: 9, chipsOnTable: chips(900_500) },
    ]),
  ).toBe('3 tables open · 12 seats taken · 912,500 chips in play'))
