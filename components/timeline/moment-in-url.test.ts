import { expect, test } from 'vitest'
import { momentOf, urlAt } from './moment-in-url'

test.each([
  [undefined, null],
  [null, null],
  ['', null],
  ['0', 0],
  ['42', 42],
  [' 42 ', 42],
  ['100', 100],
  [['7', '9'], 7],
])('%j is a moment', (asked, at) => expect(momentOf(asked, 100)).toEqual({ at }))

test.each([
  ['101', null, /Position 101 is still to come: the log ends at 100/],
  ['9007199254740991', null, /still to come/],
  ['2026-02-31', null, /“2026-02-31” is no day or time of any calendar/],
  ['0000-01-01', null, /no day/],
  ['-1', 0, /very beginning/],
  ['abc', null, /“abc” is no moment/],
  ['1.5', null, /no moment/],
  ['1e3', null, /no moment/],
  ['v3', null, /no moment/],
  ['99999999999999999999', null, /no moment/],
  ['x'.repeat(500), null, /“x{24}…” is no moment/],
])('%s is told what it is instead', (asked, at, notice) => {
  const moment = momentOf(asked, 100)
  expect(moment.at).toBe(at)
  expect(moment.notice).toMatch(notice)
})

test('a moment is written into an address beside what is there', () => {
  const url = (text: string) => new URL(text, 'http://room.example')
  expect(urlAt(url('/lobby'), 5)).toBe('/lobby?at=5')
  expect(urlAt(url('/lobby?at=5'), 6)).toBe('/lobby?at=6')
  expect(urlAt(url('/lobby?at=5'), null)).toBe('/lobby')
  expect(urlAt(url('/lobby?sort=name&at=5#top'), null)).toBe('/lobby?sort=name#top')
})
