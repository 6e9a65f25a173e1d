import fc from 'fast-check'
import { expect, test } from 'vitest'
import { PlayedHand } from '@/tests/support/played-hand'
import { aPlayedHand, tableThrough } from '@/tests/support/table-of-hand'
import { tableAhead } from './table-ahead'

test('what a player sees at once is what the log brings, for every action that is legal', () =>
  fc.assert(
    fc.property(aPlayedHand, ({ hand, stacks }) => {
      for (const { event, before, after } of tableThrough(hand, stacks)) {
        if (event.type !== 'ActionTaken') continue
        const { handId, turn, action, to } = event.data
        const amount = action === 'bet' || action === 'raise' ? { amount: to } : {}
        expect(tableAhead(before, { handId, turn, action, ...amount })).toEqual(after)
        // Once the log has it, the same answer says nothing more.
        expect(tableAhead(after, { handId, turn, action, ...amount })).toBe(after)
      }
    }),
  ))

test('an answer to another turn, or of chips that are not there, changes nothing', () => {
  const hand = new PlayedHand({ stacks: [900, 900, 900] })
  const view = tableThrough(hand, [900, 900, 900]).at(-1)?.after
  if (!view?.hand?.turn) throw new Error('nobody is to act')
  const { handId, turn } = view.hand
  expect(tableAhead(view, { handId, turn: turn.number + 1, action: 'fold' })).toBe(view)
  expect(tableAhead(view, { handId, turn: turn.number, action: 'raise', amount: 901 })).toBe(view)
  expect(tableAhead(view, { handId, turn: turn.number, action: 'fold' }).hand?.turn).toBeNull()
})
