import { expect, test } from 'vitest'
import { readPreferences, USUAL } from './preferences'

test('what was kept is read again', () => {
  const wanted = { ...USUAL, fourColours: false, sounds: false, muted: ['a'] }
  expect(readPreferences(JSON.stringify(wanted))).toEqual(wanted)
})

test.each([null, '', 'no json', '[]', '"text"', 'null'])('%j is as usual', (kept) => {
  expect(readPreferences(kept)).toEqual(USUAL)
})

test('a wish that cannot be read is as usual, and the others stay', () => {
  expect(readPreferences('{"motion":"often","sounds":false,"of another edition":1}')).toEqual({
    ...USUAL,
    sounds: false,
  })
})
