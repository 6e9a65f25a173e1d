import { expect, test } from 'vitest'
import { narrowestFirst } from './narrowest-first'

test('whatever order scopes are asked in, few events are gone through', () => {
  expect(narrowestFirst(['books', 'player:ann'])).toEqual(['player:ann', 'books'])
  expect(narrowestFirst(['type:HandDealt', 'table:felt', 'stream:hand-1', 'actor:system'])).toEqual([
    ...['stream:hand-1', 'table:felt', 'actor:system', 'type:HandDealt'],
  ])
})
