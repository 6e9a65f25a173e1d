import fc from 'fast-check'
import { expect, test } from 'vitest'
import { PlayedHand } from '@/tests/support/played-hand'
import { aPlayedHand, tableThrough } from '@/tests/support/table-of-hand'
import { awaitedPrice } from './awaited-price'

const after = (hand: PlayedHand, stacks: number[]) => {
  const view = tableThrough(hand, stacks).at(-1)?.after
  if (!view) throw new Error('no table')
  return view
}

test('who waits faces the bet, less what lies before them already', () => {
  const stacks = [900, 900, 900, 900]
  const view = after(new PlayedHand({ stacks }).raise(2, 300), stacks)
  expect([0, 1, 3].map((seat) => awaitedPrice(view, seat)?.toCall)).toEqual([250, 200, undefined])
  expect(awaitedPrice(view, 2)).toMatchObject({ toCall: 0, price: 300, street: 'preflop', allIn: false })
})

test('the whole stack at most', () => {
  const stacks = [200, 900, 900]
  const view = after(new PlayedHand({ stacks }).raise(2, 600), stacks)
  expect(awaitedPrice({ ...view, hand: view.hand && { ...view.hand, turn: null } }, 0)).toMatchObject({
    toCall: 150,
    allIn: true,
  })
})

test('who has folded waits for nothing', () => {
  const stacks = [900, 900, 900]
  expect(awaitedPrice(after(new PlayedHand({ stacks }).fold(2), stacks), 2)).toBeNull()
})

test('never less than the turn then asks', () =>
  fc.assert(
    fc.property(aPlayedHand, ({ hand, stacks }) => {
      for (const { event, before } of tableThrough(hand, stacks)) {
        if (event.type !== 'TurnStarted') continue
        const { seat, legal } = event.data
        expect(awaitedPrice(before, seat)?.toCall).toBeGreaterThanOrEqual(legal.call ?? 0)
      }
    }),
  ))
