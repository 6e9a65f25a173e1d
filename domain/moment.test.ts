import { expect, test } from 'vitest'
import { readMoment } from './moment'

const time = (text: string) => ({ type: 'time', time: new Date(text) })

test.each([
  ['0', { type: 'position', position: 0 }],
  ['1204', { type: 'position', position: 1_204 }],
  ['v0', { type: 'version', version: 0 }],
  ['v2147483648', { type: 'version', version: 2 ** 31 }],
  ['2026-11-24', time('2026-11-24T00:00:00Z')],
  ['2026-11-24T09:00Z', time('2026-11-24T09:00:00Z')],
  ['2026-11-24T09:00:00.5+05:45', time('2026-11-24T03:15:00.500Z')],
  ['2028-02-29', time('2028-02-29T00:00:00Z')],
  ['0001-01-01', time('0001-01-01T00:00:00Z')],
])('%s is a moment', (text, moment) => expect(readMoment(text)).toEqual(moment))

test.each([
  '0000-01-01',
  '0001-01-01T00:00:00+01:00',
  '2026-02-31',
  '2026-02-29T09:00:00Z',
  '2026-13-01',
  '2026-11-24T25:00:00Z',
  '2026-11-24T09:00:60Z',
])('%s reads like a time, and no calendar has it', (text) =>
  expect(readMoment(text)).toEqual({ type: 'none', because: 'calendar' }),
)

test.each(['', ' ', 'now', '-1', '1.5', '1e3', '9:00', 'v', 'v-1', '1,204', '9007199254740992', '2026-11-24 09:00'])(
  '%j reads like no moment',
  (text) => expect(readMoment(text)).toEqual({ type: 'none', because: 'form' }),
)
