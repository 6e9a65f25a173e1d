import { describe, expect, test } from 'vitest'
import { playerId } from '@/tests/support/ids'
import { PlayedHand } from '@/tests/support/played-hand'
import { recorded } from '@/tests/support/recorded'
import { doerOf, momentsOf, takenAfter, wayOff } from './ways-off'

/** Heads-up: seat 1 raises, seat 0 gives up. */
const log = recorded(new PlayedHand({ stacks: [1_000, 1_000] }).raise(1, 300).fold(0).events)
const turns = log.filter(({ type }) => type === 'TurnStarted').map(({ position }) => position)
const end = log.length

describe('another road', () => {
  test('leaves a hand at the moment that is shown, while there is something to decide', () => {
    for (const at of [1, turns[0] ?? 0, turns[1] ?? 0]) expect(wayOff(log, at, undefined)).toEqual({ at, isHere: true })
  })
  test('from its end leaves it at one’s own last decision, or at the last of all', () => {
    expect(wayOff(log, end, playerId(1))).toEqual({ at: turns[0], isHere: false })
    for (const other of [playerId(0), playerId(2), undefined])
      expect(wayOff(log, end, other)).toEqual({ at: turns[1], isHere: false })
  })
  test('leaves it where everybody is asked how often to run the board, until that is decided', () => {
    const played = new PlayedHand({ stacks: [900, 900], runItTwice: true }).raise(1, 900).call(0)
    played.runs(0, 2)
    played.runs(1, 2)
    const twice = recorded(played.events)
    const placeOf = (wanted: string) => twice.find(({ type }) => type === wanted)?.position ?? 0
    const [offered, answered] = [placeOf('RunOutOffered'), placeOf('RunOutChosen')]
    expect(wayOff(twice, twice.length, playerId(0))).toEqual({ at: offered, isHere: false })
    expect(wayOff(twice, answered, undefined)).toEqual({ at: answered, isHere: true })
    expect(wayOff(twice, placeOf('RunOutDecided'), undefined)).toEqual({ at: offered, isHere: false })
    expect(takenAfter(twice, offered)?.type).toBe('RunOutChosen')
    expect(doerOf(takenAfter(twice, answered + 1))).toBeUndefined()
  })
  test('from before the deal leaves it at the deal, and while it is played not at all', () => {
    expect(wayOff(log, 0, undefined)).toEqual({ at: 1, isHere: false })
    expect(wayOff(log.slice(0, -1), 1, undefined)).toBeUndefined()
    expect(momentsOf(log.slice(0, -1))).toBeNull()
    expect(momentsOf(log)).toEqual([1, end])
  })
  test('is held against what was done', () => {
    expect(takenAfter(log, turns[0] ?? 0)?.data).toMatchObject({ action: 'raise', to: 300 })
    expect(takenAfter(log, end)).toBeUndefined()
  })
})
