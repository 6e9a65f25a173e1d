import { describe, expect, test } from 'vitest'
import type { PlayerId } from '@/domain/kernel'
import type { RoomEvent } from '@/domain/room'
import { firstHand, raisedAndFolded, sidePot } from '@/tests/support/hand-histories'
import { ANN, BEN, CAT, playerId } from '@/tests/support/ids'
import { recorded } from '@/tests/support/recorded'
import { HANDS_FOR_A_RATE, leaderboard } from './leaderboard'
import { fold, type Views } from './projection'
import { figuresOf, noneYet, type Statistics, statistics } from './statistics'
import { NOBODY, toldTo } from './visibility'

const viewsAfter = (events: readonly RoomEvent[]) => fold(statistics, toldTo(NOBODY, recorded(events)))
const figuresAfter = (player: PlayerId, events: readonly RoomEvent[]) =>
  figuresOf(viewsAfter(events)[player] ?? noneYet(player))
const both = [...raisedAndFolded().events, ...sidePot().events]

describe('a player’s statistics', () => {
  test('count what was done of one’s own accord before the flop, and what was raised', () => {
    // Ann raised, then called from the big blind.
    expect(figuresAfter(ANN, both)).toMatchObject({ hands: 2, voluntary: 2, raised: 1, vpip: 1, pfr: 0.5 })
    // Ben folded his small blind, then raised all-in.
    expect(figuresAfter(BEN, both)).toMatchObject({ hands: 2, voluntary: 1, raised: 1, vpip: 0.5, pfr: 0.5 })
    // Cat called twice.
    expect(figuresAfter(CAT, both)).toMatchObject({ hands: 2, voluntary: 2, raised: 0, vpip: 1, pfr: 0 })
  })

  test('do not take a blind for a choice', () => {
    const walk = firstHand().act(0, 'fold').act(1, 'fold').returned(2, 50).award(0, 2, 100).complete()
    expect(figuresAfter(CAT, walk.events)).toMatchObject({ hands: 1, handsWon: 1, voluntary: 0, vpip: 0, net: 50 })
    expect(figuresAfter(BEN, walk.events)).toMatchObject({ hands: 1, handsWon: 0, voluntary: 0, net: -50 })
  })

  test('take aggression from what is done after the flop', () => {
    expect(figuresAfter(ANN, both)).toMatchObject({ betsAndRaises: 2, calls: 0, aggressionFactor: null })
    expect(figuresAfter(CAT, both)).toMatchObject({ betsAndRaises: 0, calls: 1, aggressionFactor: 0 })
    expect(figuresAfter(BEN, both)).toMatchObject({ betsAndRaises: 0, calls: 0, aggressionFactor: null })
  })

  test('know the chips, the rate and the biggest pot', () => {
    expect(figuresAfter(ANN, both)).toMatchObject({ net: -150, handsWon: 2, biggestPot: 1_000, winRate: -75 })
    expect(figuresAfter(BEN, both)).toMatchObject({ net: 1_950, handsWon: 1, biggestPot: 3_000, winRate: 975 })
    expect(figuresAfter(CAT, both)).toMatchObject({ net: -1_800, handsWon: 0, biggestPot: 0, winRate: -900 })
  })

  test('weigh hands of other stakes by their own big blind', () => {
    const view = { ...noneYet(ANN), hands: 4, net: { '100': 250, '3': 1 } }
    expect(figuresOf(view)).toMatchObject({ net: 251, winRate: 70.83 })
  })

  test('are nothing yet without a hand', () =>
    expect(figuresOf(noneYet(ANN))).toMatchObject({ hands: 0, vpip: null, pfr: null, winRate: null, net: 0 }))

  test('count a hand once it is over', () => {
    const playing = firstHand().act(0, 'raise', 300)
    expect(figuresAfter(ANN, playing.events)).toMatchObject({ hands: 0, voluntary: 0, raised: 0 })
  })

  test('leave out a hand that had to be stopped', () => {
    const stopped = firstHand().act(0, 'raise', 300).stop().complete()
    expect(viewsAfter(stopped.events)[ANN]).toEqual(noneYet(ANN))
  })

  test('keep the hands of several tables apart', () => {
    const here = raisedAndFolded().events
    const there = sidePot().events
    const interleaved = Array.from({ length: Math.max(here.length, there.length) }, (_, n) =>
      [here[n], there[n]].flatMap((event) => event ?? []),
    ).flat()
    expect(viewsAfter(interleaved)).toEqual(viewsAfter(both))
  })
})

test('a view kept as JSON and the events after it come to the same as the whole, wherever it is cut', () => {
  const log = toldTo(NOBODY, recorded(both))
  for (let cut = 0; cut <= log.length; cut++) {
    const kept = JSON.parse(JSON.stringify(fold(statistics, log.slice(0, cut)))) as Views<Statistics>
    expect(fold(statistics, log.slice(cut), kept)).toEqual(fold(statistics, log))
  }
})

describe('the leaderboard', () => {
  const player = (n: number, hands: number, net: Record<string, number>): Statistics => ({
    ...noneYet(playerId(n)),
    hands,
    net,
  })
  const views = Object.fromEntries(
    [
      player(1, 400, { 10: 5_000 }),
      player(2, HANDS_FOR_A_RATE, { 2: 900 }),
      player(3, HANDS_FOR_A_RATE - 1, { 2: 5_000 }),
      player(4, 0, {}),
      player(5, 150, { 100: -700 }),
    ].map((view) => [view.playerId, view]),
  )
  const told = (order: 'net' | 'winRate', limit = 20) =>
    leaderboard(views, order, limit).map(({ rank, playerId: id }) => `${rank}: ${Number(id.slice(-12))}`)

  test('by chips: who won the most stands first, who is level shares a rank, who has not played is not there', () =>
    expect(told('net')).toEqual(['1: 3', '1: 1', '3: 2', '4: 5']))

  test('by rate: in big blinds, and only after enough hands', () =>
    expect(told('winRate')).toEqual(['1: 2', '2: 1', '3: 5']))

  test('is as long as one asks for', () => expect(told('net', 2)).toEqual(['1: 3', '1: 1']))

  test('needs no more than the deals and the ends of hands', () => {
    const ends = both.filter(({ type }) => type === 'HandDealt' || type === 'HandCompleted')
    expect(leaderboard(viewsAfter(ends), 'net', 9)).toEqual(leaderboard(viewsAfter(both), 'net', 9))
    expect(leaderboard(viewsAfter(both), 'net', 9)[0]).toEqual({
      ...{ rank: 1, playerId: BEN, hands: 2, net: 1_950, winRate: 975 },
    })
  })
})
