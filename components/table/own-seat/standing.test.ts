import { expect, test } from 'vitest'
import { chips } from '@/domain/kernel'
import { reservationId } from '@/tests/support/ids'
import { isBroke, isPlaying, standing } from './standing'

const seat = {
  ...{ stack: chips(500), queued: [], sittingOut: false, leaving: false, leavesAfterHand: false },
  ...{ owes: { small: false, big: false }, waits: false, autoTopUp: null, autoTopUpStopped: null, hand: null },
}
const wish = { below: chips(400), to: chips(900) }
const poor = { code: 'InsufficientFunds', details: { available: 3, asked: 900 } }
const broke = { ...seat, stack: chips(0) }
const playing = { hand: { status: 'playing' } } as const
const over = { hand: { status: 'completed' } } as const
const owing = (small: boolean, big: boolean) => ({ ...seat, owes: { small, big } })

test.each([
  [over, seat, 'Your stack', undefined],
  [playing, { ...seat, hand: {} }, 'Your stack', undefined],
  [playing, { ...seat, leaving: true, sittingOut: true }, 'You leave when this hand is over', undefined],
  [playing, { ...seat, leavesAfterHand: true, hand: {} }, 'You leave after this hand', 'stay'],
  [over, broke, 'You have no chips left', 'rebuy'],
  [over, { ...broke, sittingOut: true }, 'You have no chips left', 'rebuy'],
  [playing, { ...seat, sittingOut: true, hand: {} }, 'You sit out after this hand', 'sit-in'],
  [playing, { ...seat, sittingOut: true }, 'You sit out', 'sit-in'],
  [over, { ...owing(true, true), sittingOut: true }, 'You sit out, and owe both blinds', 'sit-in'],
  [over, owing(false, true), 'You post the big blind with your next hand', 'wait-for-blind'],
  [over, owing(true, false), 'You post the small blind with your next hand', 'wait-for-blind'],
  [over, { ...owing(true, true), waits: true }, 'You wait for the big blind', 'sit-in'],
  [over, { ...seat, autoTopUp: wish }, 'Your stack, auto top-up to 900', undefined],
  [over, { ...broke, autoTopUp: wish }, 'Your top-up is on its way', undefined],
  [over, { ...broke, autoTopUp: wish, sittingOut: true }, 'You have no chips left', 'rebuy'],
  [playing, { ...broke, autoTopUp: wish, hand: {} }, 'Your stack, auto top-up to 900', undefined],
  [over, { ...seat, autoTopUpStopped: poor }, 'Auto top-up off: low funds', 'auto-top-up'],
  [over, { ...broke, autoTopUpStopped: poor }, 'No chips left, auto top-up off', 'rebuy'],
] as const)('case %#: %s', (table, own, words, wish) => {
  const { words: told, first } = standing(table, own)
  expect([told, first?.wish]).toEqual([words, wish])
})

test('who ran out of time is told that this is why they sit out', () => {
  const out = { ...seat, sittingOut: true }
  expect(standing(over, out, true).words).toBe('You ran out of time, so you sit out')
  expect(standing(playing, { ...out, hand: {} }, true).words).toBe(
    'You ran out of time, so you sit out after this hand',
  )
  expect(standing(over, seat, true).words).toBe('Your stack')
})

test('who is all in has no chips before them, and is not broke', () => {
  expect(isBroke(playing, { ...broke, hand: {} })).toBe(false)
  expect(isBroke(over, { ...broke, hand: {} })).toBe(true)
})

test('who waits for a top-up is not broke', () =>
  expect(isBroke(over, { ...broke, queued: [{ reservationId: reservationId(1), amount: chips(9) }] })).toBe(false))

test('a hand is played until it is over, by those who were dealt in', () => {
  expect(isPlaying(playing, { hand: {} })).toBe(true)
  expect(isPlaying(playing, { hand: null })).toBe(false)
  expect(isPlaying(over, { hand: {} })).toBe(false)
})
