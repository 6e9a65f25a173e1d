import { expect, test } from 'vitest'
import { readTrackPreferences, USUAL } from './track-preferences'

test('what was kept is read again', () => {
  const wanted = { spacing: 'time', pace: 'real', skipsIdle: false, speed: 16 } as const
  expect(readTrackPreferences(JSON.stringify(wanted))).toEqual(wanted)
})

test.each([null, '', 'no json', '[]', '{"speed":3,"pace":"backwards"}'])('%j is as usual', (kept) => {
  expect(readTrackPreferences(kept)).toEqual(USUAL)
})
