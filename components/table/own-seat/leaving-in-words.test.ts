import { expect, test } from 'vitest'
import { leavingInWords } from './leaving-in-words'

test.each([
  [null, 'Your 800 chips go home with you: 1,000 will then be available.'],
  [
    'live',
    'Your hand is folded, and what you have bet stays in the pot; your 800 chips go home with you when this hand is over.',
  ],
  ['folded', 'You have folded: your 800 chips go home with you when this hand is over.'],
  ['all-in', 'You are all in: the hand is played to its end, and what you win goes home with you.'],
] as const)('%s: leaving says what becomes of the hand and the chips', (status, words) =>
  expect(leavingInWords(status && { status }, 800, 200)).toBe(words),
)
