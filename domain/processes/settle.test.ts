import { describe, expect, test } from 'vitest'
import { handId, playerId, tableId } from '@/tests/support/ids'
import { recorded } from '@/tests/support/recorded'
import { settle, toLookAt } from './settle'

describe('how long people want to look at the end of a hand', () => {
  test('not at all where all but one folded', () => expect(toLookAt({ shown: 0, pots: 1, runOut: 0 })).toBe(0))
  test('longer the more hands are shown', () => {
    expect(toLookAt({ shown: 1, pots: 1, runOut: 0 })).toBe(1_000)
    expect(toLookAt({ shown: 3, pots: 1, runOut: 0 })).toBe(3_000)
  })
  test('longer the more pots there are, and the more of the board is run out', () => {
    expect(toLookAt({ shown: 2, pots: 2, runOut: 0 })).toBe(3_000)
    expect(toLookAt({ shown: 2, pots: 1, runOut: 3 })).toBe(5_000)
  })
  test('but never for longer than eight seconds', () => expect(toLookAt({ shown: 9, pots: 8, runOut: 3 })).toBe(8_000))
})

test.each(['CardsShown', 'RabbitHunted'] as const)('%s puts the next hand off, to be looked at', (type) => {
  const [shown] = recorded([
    { type, data: { handId: handId(1), tableId: tableId(1), playerId: playerId(0), seat: 0, cards: [] } },
  ])
  expect(shown && settle.react(shown)).toEqual([{ type: 'PutOffHand', data: { tableId: tableId(1), toLookAt: 3_000 } }])
})
