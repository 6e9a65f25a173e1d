import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { awaitedPrice } from '@/projections/awaited-price'
import { PlayedHand } from '@/tests/support/played-hand'
import { aPlayedHand, tableThrough } from '@/tests/support/table-of-hand'
import { fateOf, type PreActionKind, preAction, preActionsFor } from './pre-action'
import { turnOf } from './turn-of'

const STACKS = [900, 900, 900, 900]

/** What becomes of something that seat 1, the big blind, chose when seat 2 was asked first. */
function fateAfter(kind: PreActionKind, play: (hand: PlayedHand) => PlayedHand, first = (hand: PlayedHand) => hand) {
  const hand = first(new PlayedHand({ stacks: STACKS }))
  const then = tableThrough(hand, STACKS).at(-1)?.after
  const now = tableThrough(play(hand), STACKS).at(-1)?.after
  const waiting = then && awaitedPrice(then, 1)
  const own = now?.seats[1]
  if (!waiting || !now || !own) throw new Error('seat 1 does not wait')
  return fateOf(preAction(kind, waiting), awaitedPrice(now, 1), turnOf(now, own.playerId))
}

describe('what was chosen ahead', () => {
  test('is kept while others act and the price stays', () =>
    expect(fateAfter('check', (hand) => hand.call(2))).toEqual({ type: 'kept' }))

  test('is done when the turn comes', () =>
    expect(fateAfter('check-fold', (hand) => hand.call(2).call(3).call(0))).toEqual({ type: 'done', action: 'check' }))

  test('to check or fold is to check while that is free, and to fold to whatever is raised', () => {
    expect(fateAfter('check-fold', (hand) => hand.call(2).raise(3, 300))).toEqual({ type: 'kept' })
    expect(fateAfter('check-fold', (hand) => hand.call(2).raise(3, 300).fold(0))).toEqual({
      type: 'done',
      action: 'fold',
    })
  })

  test('a fold holds, whatever the price comes to', () =>
    expect(
      fateAfter(
        'fold',
        (hand) => hand.raise(3, 500).fold(0),
        (hand) => hand.raise(2, 300),
      ),
    ).toEqual({
      type: 'done',
      action: 'fold',
    }))

  test('is off when somebody raises, and says so', () =>
    expect(fateAfter('check', (hand) => hand.call(2).raise(3, 300))).toEqual({
      type: 'dropped',
      because: 'Your check is off: it is 200 to call now.',
    }))

  test('a call holds for its price alone', () => {
    const raised = (hand: PlayedHand) => hand.raise(2, 300)
    expect(fateAfter('call', (hand) => hand.call(3).call(0), raised)).toEqual({ type: 'done', action: 'call' })
    expect(fateAfter('call', (hand) => hand.raise(3, 500), raised)).toMatchObject({
      because: 'Your call of 200 is off: it is 400 to call now.',
    })
  })

  test('is gone with its street, without a word', () =>
    expect(fateAfter('check', (hand) => hand.call(2).call(3).call(0).check(1))).toEqual({
      type: 'dropped',
      because: null,
    }))
})

test('nothing chosen ahead ever costs another price than the one it was chosen for, and what is done is legal', () =>
  fc.assert(
    fc.property(aPlayedHand, fc.nat(), ({ hand, stacks }, pick) => {
      const steps = tableThrough(hand, stacks)
      const choosing = steps[pick % steps.length]?.after
      if (!choosing) return
      for (const [seat, occupant] of choosing.seats.entries()) {
        const waiting = awaitedPrice(choosing, seat)
        if (!waiting || !occupant) continue
        for (const { kind } of preActionsFor(waiting))
          for (const { after } of steps) {
            const turn = turnOf(after, occupant.playerId)
            const fate = fateOf(preAction(kind, waiting), awaitedPrice(after, seat), turn)
            if (fate.type !== 'done') continue
            expect(turn).toMatchObject({ handId: waiting.handId, street: waiting.street })
            if (fate.action === 'call' || kind === 'check') {
              expect(turn?.price).toBe(waiting.price)
              expect(turn?.legal.call ?? 0).toBe(waiting.toCall)
            }
            if (fate.action === 'check') expect(turn?.legal.check).toBe(true)
            if (fate.action === 'fold') expect(turn?.legal.check).toBe(false)
          }
      }
    }),
    { numRuns: 60 },
  ))
