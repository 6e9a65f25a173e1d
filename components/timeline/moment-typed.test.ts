import { afterEach, expect, test } from 'vitest'
import { momentTyped } from './moment-typed'

const NOW = new Date(2026, 10, 25, 14, 2, 11)
const local = (...parts: [number, number, number, number, number, number]) => new Date(...parts).toISOString()

test.each([
  ['', 'now'],
  ['1204', '1204'],
  ['1,204', '1204'],
  [' NOW ', 'now'],
  ['V3', 'v3'],
  ['9:00', local(2026, 10, 25, 9, 0, 0)],
  ['today 23:00', local(2026, 10, 25, 23, 0, 0)],
  ['yesterday 9:00', local(2026, 10, 24, 9, 0, 0)],
  ['Yesterday, 23:59:58', local(2026, 10, 24, 23, 59, 58)],
  ['2026-11-23 08:30', local(2026, 10, 23, 8, 30, 0)],
  ['2026-11-23T08:30', local(2026, 10, 23, 8, 30, 0)],
  ['2026-11-23', local(2026, 10, 23, 0, 0, 0)],
  ['2026-11-24T09:00:00Z', '2026-11-24T09:00:00Z'],
  ['2026-11-24t09:00:00z', '2026-11-24T09:00:00Z'],
])('%j is taken for %s', (typed, asked) => expect(momentTyped(typed, NOW)).toBe(asked))

test.each([
  'nonsense',
  '25:00',
  '9:75',
  'tomorrow 9:00',
  '-3',
  '2026-02-31',
  '2026-02-31 9:00',
  '0000-01-01 9:00',
  'v',
])('%s is no moment', (typed) => expect(momentTyped(typed, NOW)).toBeUndefined())

const zone = process.env.TZ
afterEach(() => {
  if (zone === undefined) delete process.env.TZ
  else process.env.TZ = zone
})

test.each([
  // The evening of a day of 25 hours, and the one after a day of 23.
  ['2026-10-25T22:30:00.000Z', '2026-10-24T07:00:00.000Z'],
  ['2026-03-29T21:30:00.000Z', '2026-03-28T08:00:00.000Z'],
  // Half an hour into the day after.
  ['2026-10-25T23:30:00.000Z', '2026-10-25T08:00:00.000Z'],
])('in Zurich at %s, yesterday 9:00 is %s', (now, then) => {
  process.env.TZ = 'Europe/Zurich'
  expect(momentTyped('yesterday 9:00', new Date(now))).toBe(then)
})
