import { expect, test } from 'vitest'
import { chips } from '@/domain/kernel'
import { handId } from '@/tests/support/ids'
import { refusalInWords } from './refusal-in-words'
import { sentInWords, standingBy } from './standing-by'

test('an answer that comes after the clock, or after another window, says so', () =>
  expect(refusalInWords('raise', { code: 'TurnIsOver', detail: 'Turn 3 is not …' })).toMatchObject({
    title: 'Your raise came too late',
  }))

test('any other refusal is told in the words of the room', () =>
  expect(refusalInWords('raise', { code: 'AboveStack', detail: 'All your chips come to 900.' })).toEqual({
    title: 'Your raise was refused',
    detail: 'All your chips come to 900.',
  }))

test('whoever has no chips left is not told to be dealt in', () => {
  const seat = { hand: null, stack: chips(0), queued: [], sittingOut: false, leaving: false, waits: false }
  const between = { hand: null, scheduledAt: null }
  expect(standingBy(between, seat)).toBe('No cards are dealt to you until you have chips.')
  expect(standingBy(between, { ...seat, stack: chips(40) })).toBe('Waiting for the next hand.')
})

test('what is on its way is said as it was meant', () => {
  const answer = { handId: handId(1), turn: 4 }
  expect(sentInWords({ ...answer, action: 'raise', amount: 1_450 })).toBe('You raise to 1,450.')
  expect(sentInWords({ ...answer, action: 'check' })).toBe('You check.')
})
