import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { PlayedHand } from '@/tests/support/played-hand'
import { tableThrough } from '@/tests/support/table-of-hand'
import { createStages, type Stage, stagesOf } from './stages'

const STACKS = [900, 900, 900]
const DEAL = { stacks: STACKS, cards: ['Kh Kd', 'Ac Qc', '2d 7s'], board: 'Ah Tc 2c Ts 3d' }
/** Everything of a hand, of which the last `ActionTaken` brings the rest at once. */
const through = (hand: PlayedHand) => tableThrough(hand, STACKS)
const sinceLastAction = (hand: PlayedHand) => {
  const all = through(hand)
  return all.slice(all.findLastIndex(({ event }) => event.type === 'ActionTaken'))
}
const types = (stages: readonly Stage[]) => stages.map((stage) => stage.map(({ event }) => event.type))
const allIn = () => sinceLastAction(new PlayedHand(DEAL).fold(2).raise(0, 900).call(1))

describe('of what comes in at once', () => {
  test('each street is a stage, after the cards that are shown and before who won', () =>
    expect(types(stagesOf(allIn()))).toEqual([
      ['ActionTaken', 'CardsShown', 'CardsShown'],
      ['StreetDealt'],
      ['StreetDealt'],
      ['StreetDealt'],
      ['PotAwarded', 'HandCompleted'],
    ]))

  test('a street on which somebody is to act is shown with all that came before', () => {
    const flop = sinceLastAction(new PlayedHand(DEAL).fold(2).raise(0, 300).call(1))
    expect(flop.map(({ event }) => event.type)).toContain('StreetDealt')
    expect(stagesOf(flop)).toEqual([flop])
  })

  test('what ends without another card is one stage', () => {
    const folded = sinceLastAction(new PlayedHand(DEAL).fold(2).raise(0, 900).fold(1))
    expect(stagesOf(folded)).toEqual([folded])
  })
})

describe('stage by stage', () => {
  const told: string[] = []
  const seen: string[] = []
  const stages = createStages<null>(
    (stage) => told.push(...stage.map(({ event }) => event.type)),
    () => {
      const { hand } = stages.view() ?? {}
      seen.push(hand ? `${hand.board.length} cards, ${hand.awards.length} awards` : 'as it is')
    },
  )
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => {
    stages.skip()
    told.splice(0)
    seen.splice(0)
    vi.useRealTimers()
  })
  const ALL = ['0 cards, 0 awards', '3 cards, 0 awards', '4 cards, 0 awards', '5 cards, 0 awards', 'as it is']

  test('the board is turned, and only then stands who won', () => {
    stages.add(allIn(), null, false)
    expect(seen).toEqual(ALL.slice(0, 1))
    expect(told).not.toContain('StreetDealt')
    vi.advanceTimersByTime(10_000)
    expect(seen).toEqual(ALL)
    expect(told.at(-1)).toBe('HandCompleted')
    expect(vi.getTimerCount()).toBe(0)
  })

  test('what follows upon the end is shown with it', () => {
    const [end] = allIn().slice(-1)
    stages.add(allIn(), null, false)
    if (end) stages.add([end], null, false)
    expect(seen).toEqual(ALL.slice(0, 1))
    vi.advanceTimersByTime(10_000)
    expect(seen).toEqual(ALL)
    expect(told.slice(-2)).toEqual(['HandCompleted', 'HandCompleted'])
  })

  test('who skips sees and hears all the rest at once', () => {
    stages.add(allIn(), null, false)
    stages.skip()
    expect(seen).toEqual([ALL[0], 'as it is'])
    expect(told).toEqual(allIn().map(({ event }) => event.type))
    vi.advanceTimersByTime(10_000)
    expect(seen).toHaveLength(2)
  })

  test('nothing is held back of what was missed, nor from whoever wants nothing to move', () => {
    stages.add(allIn(), null, true)
    expect(seen).toEqual([])
    expect(told).toEqual(allIn().map(({ event }) => event.type))
  })

  test('when somebody is to act, all is as it is', () => {
    const next = through(new PlayedHand(DEAL))
    expect(next.some(({ event }) => event.type === 'TurnStarted')).toBe(true)
    stages.add(allIn(), null, false)
    stages.add(next, null, false)
    expect(seen).toEqual([ALL[0], 'as it is'])
    expect(told.at(-1)).toBe('TurnStarted')
  })
})
