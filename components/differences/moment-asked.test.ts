import { expect, test } from 'vitest'
import { momentAsked, momentTyped } from './moment-asked'

const NOW = new Date(2026, 10, 25, 14, 2, 11)
const local = (...parts: [number, number, number, number, number, number]) => new Date(...parts).toISOString()

test.each([
  ['', { type: 'now' }],
  ['now', { type: 'now' }],
  ['1204', { type: 'position', position: 1_204 }],
  ['2026-11-24T09:00:00Z', { type: 'time', time: '2026-11-24T09:00:00Z' }],
  ['2026-11-24', { type: 'time', time: '2026-11-24' }],
])('an address may ask for %j', (text, asked) => expect(momentAsked(text)).toEqual(asked))

test.each(['-5', 'yesterday', '12.5', '2026-13-45T99:00:00Z', '9:00'])('%s in an address is no moment', (text) =>
  expect(momentAsked(text)).toBeUndefined(),
)

test.each([
  ['1,204', '1204'],
  [' NOW ', 'now'],
  ['9:00', local(2026, 10, 25, 9, 0, 0)],
  ['yesterday 9:00', local(2026, 10, 24, 9, 0, 0)],
  ['Yesterday, 23:59:58', local(2026, 10, 24, 23, 59, 58)],
  ['2026-11-23 08:30', local(2026, 10, 23, 8, 30, 0)],
  ['2026-11-23', local(2026, 10, 23, 0, 0, 0)],
  ['2026-11-24T09:00:00Z', '2026-11-24T09:00:00Z'],
])('%j is taken for %s', (typed, asked) => expect(momentTyped(typed, NOW)).toBe(asked))

test.each(['nonsense', '25:00', '9:75', 'tomorrow 9:00', '-3'])('%s is no moment', (typed) =>
  expect(momentTyped(typed, NOW)).toBeUndefined(),
)
