import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { ProvenCard } from '@/domain/cards'
import type { HandEvent } from '@/domain/hand/events'
import { evolve } from '@/domain/hand/evolve'
import { chipsInHand, type DealtHand } from '@/domain/hand/state'
import { HandId, type PlayerId, type Recorded } from '@/domain/kernel'
import type { CardsLie, HandBranch, Move } from '@/projections/branch'
import { isTold, visibleTo } from '@/projections/visibility'
import { playBotHand } from '@/tests/support/bot-hand'
import { playerId } from '@/tests/support/ids'
import { PlayedHand } from '@/tests/support/played-hand'
import { recorded } from '@/tests/support/recorded'
import { CALLING_STATION, LOOSE_AGGRESSIVE, SOLID } from '../bots/character'
import { chanceOf } from '../simulation/chance'
import { followBranch } from './hand-branch'
import { drawDeck, keptCards } from './known-cards'

const HAND = HandId.parse('40000000-0000-4000-8000-000000000001')

const logOf = ({ events }: PlayedHand) => recorded(events) as Recorded<HandEvent>[]
const knownTo = (viewer: PlayerId | null, log: readonly Recorded<HandEvent>[]) => ({
  handId: HAND,
  viewer,
  told: log
    .map((event) => visibleTo({ playerId: viewer } as { playerId: PlayerId }, event))
    .filter(isTold) as Recorded<HandEvent>[],
})

const asked = (branch: Partial<HandBranch> & { at: number }): HandBranch => ({
  ...{ cards: 'as-dealt', seed: 7, moves: [], goOn: 'wait', runOuts: 0 },
  ...branch,
})

/** Heads-up: Ann, in seat 0, raises before the flop and bets all on the river; Ben folds kings to her bluff. */
const bluffed = () =>
  new PlayedHand({ stacks: [2_000, 2_000], cards: ['7h 2c', 'Kd Kc'], board: '3s 8d Th Jc Qs' })
    .raise(1, 300)
    .call(0)
    .check(0)
    .check(1)
    .check(0)
    .check(1)
    .bet(0, 1_700)
    .fold(1)

/** The position at which a turn was opened, counted from the first. */
const turnAt = (log: readonly Recorded<HandEvent>[], n: number) =>
  log.filter(({ type }) => type === 'TurnStarted').at(n)?.position ?? 0

const movesFrom = (log: readonly Recorded<HandEvent>[], at: number): Move[] =>
  log.flatMap(({ type, data, position }): Move[] => {
    if (position <= at) return []
    if (type === 'RunOutChosen') return [{ action: data.times === 1 ? 'once' : 'twice', seat: data.seat }]
    if (type === 'RunOutDecided') return data.because === 'timeout' ? [{ action: 'lapse' }] : []
    if (type !== 'ActionTaken') return []
    return [{ action: data.action, ...(['bet', 'raise'].includes(data.action) && { to: data.to }) }]
  })

describe('another road', () => {
  const log = logOf(bluffed())
  const river = turnAt(log, -1)
  const [ann, ben] = [playerId(0), playerId(1)]

  test('tells what would have been appended, and what it would have come to', async () => {
    const called = await followBranch(knownTo(ben, log), asked({ at: river, moves: [{ action: 'call' }] }))
    expect(called.refused).toBeNull()
    expect(called.next).toBeNull()
    expect(called.events.map(({ type }) => type).slice(0, 2)).toEqual(['ActionTaken', 'CardsShown'])
    expect(called.events.every(({ speculation }) => speculation)).toBe(true)
    expect(called.events.at(-1)?.type).toBe('HandCompleted')
  })

  test('tells why a command would have been refused, by the same rules, and stops there', async () => {
    const moves: Move[] = [{ action: 'check' }, { action: 'call' }]
    const refused = await followBranch(knownTo(ben, log), asked({ at: river, moves, runOuts: 10 }))
    expect(refused.refused).toMatchObject({ move: 0, code: 'CannotCheck', figures: { toCall: 1_700 } })
    expect(refused.refused?.detail).toContain('1,700')
    expect(refused).toMatchObject({ events: [], runOuts: null, next: { seat: 1 } })
  })

  test('from before a turn goes to it by itself, and after the end nothing can be done', async () => {
    const flop = log.find(({ type }) => type === 'StreetDealt')?.position ?? 0
    const waiting = await followBranch(knownTo(ben, log), asked({ at: flop }))
    expect(waiting.events.map(({ type }) => type)).toEqual(['TurnStarted'])
    const over = await followBranch(knownTo(ben, log), asked({ at: log.length, moves: [{ action: 'fold' }] }))
    expect(over.refused?.code).toBe('HandIsOver')
  })

  test('keeps what its reader may know, and draws the rest', async () => {
    const drawn = async (viewer: PlayerId | null, cards: CardsLie, at = river) =>
      (await followBranch(knownTo(viewer, log), asked({ at, cards }))).drawn
    expect(await drawn(ben, 'as-dealt')).toBe(2)
    expect(await drawn(null, 'as-dealt')).toBe(4)
    expect(await drawn(ben, 'as-known')).toBe(2)
    expect(await drawn(ben, 'as-known', turnAt(log, 0))).toBe(7)
    expect(await drawn(ann, 'as-dealt', turnAt(log, 0))).toBe(2)
  })

  test('is played on by bots to one’s own turn, or to the end, the same each time', async () => {
    const at = turnAt(log, 0)
    const moves: Move[] = [{ action: 'call' }]
    for (const goOn of ['to-my-turn', 'to-the-end'] as const) {
      const once = await followBranch(knownTo(ben, log), asked({ at, moves, goOn }))
      expect(once).toEqual(await followBranch(knownTo(ben, log), asked({ at, moves, goOn })))
      if (goOn === 'to-the-end') expect(once.events.at(-1)?.type).toBe('HandCompleted')
      else expect([null, 1]).toContain(once.next?.seat ?? null)
      // Its moves said aloud lead to where the bots had led.
      const told = await followBranch(knownTo(ben, log), asked({ at, moves: [...moves, ...once.played] }))
      expect(told.events).toEqual(once.events)
    }
  })

  test('run out many times tells the average, its spread and its count', async () => {
    const { runOuts } = await followBranch(
      knownTo(ben, log),
      asked({ at: river, moves: [{ action: 'call' }], runOuts: 200 }),
    )
    const own = runOuts?.seats.find(({ seat }) => seat === 1)
    expect(runOuts).toMatchObject({ asked: 200, count: 200 })
    expect(own).toMatchObject({ low: -2_000, high: 2_000 })
    // Kings on this board beat two of three hands.
    expect(own?.winning).toBeGreaterThan(0.5)
    expect(own?.mean).toBeCloseTo(2_000 * (2 * (own?.winning ?? 0) - 1), -3)
    expect(runOuts?.seats.reduce((sum, { mean }) => sum + mean, 0)).toBeCloseTo(0, 6)
  })

  test('draws each of the unknown cards as often as any other', () => {
    const kept = keptCards(knownTo(ben, log).told, river, 'as-dealt')
    const counts = new Map<string, number>()
    for (let seed = 0; seed < 5_000; seed++)
      for (const { card } of drawDeck(kept, 2, chanceOf(seed, 0)).filter(({ index }) => index === 0 || index === 2))
        counts.set(card, (counts.get(card) ?? 0) + 1)
    expect(counts.size).toBe(45)
    for (const { card } of kept.values()) expect(counts.has(card)).toBe(false)
    const expected = 10_000 / 45
    const chiSquared = [...counts.values()].reduce((sum, seen) => sum + (seen - expected) ** 2 / expected, 0)
    // 44 degrees of freedom: beyond 79 lies one run in a thousand, and these seeds are always the same.
    expect(chiSquared).toBeLessThan(79)
  })
})

/** Heads-up, all-in before the flop at a table that runs it twice: kings in seat 0 against aces in seat 1. */
const allIn = () =>
  new PlayedHand({
    stacks: [900, 900],
    cards: ['Ks Kh', 'As Ah'],
    board: 'Kd 7d Ts 4h 3s',
    second: '2c 8d 9h Jc 5s',
    runItTwice: true,
  })
    .raise(1, 900)
    .call(0)

describe('on another road the board', () => {
  const known = (answers: (hand: PlayedHand) => void) => {
    const hand = allIn()
    answers(hand)
    const log = logOf(hand)
    const offered = log.find(({ type }) => type === 'RunOutOffered')?.position ?? 0
    return { log, offered, reader: knownTo(playerId(0), log) }
  }
  const once = known((hand) => void hand.runs(1, 1))

  test('is run as often as those say who are asked, and waits for each of them', async () => {
    const { offered, reader } = once
    const waiting = await followBranch(reader, asked({ at: offered }))
    expect(waiting).toMatchObject({ mine: 0, next: null, events: [], drawn: 0 })
    expect(waiting.asked).toMatchObject([
      { seat: 0, times: null },
      { seat: 1, times: null },
    ])
    const half = await followBranch(reader, asked({ at: offered, moves: [{ action: 'twice', seat: 1 }] }))
    expect(half.asked).toMatchObject([{ times: null }, { times: 2 }])
    expect(half.events.map(({ type }) => type)).toEqual(['RunOutChosen'])
    const moves: Move[] = [
      { action: 'twice', seat: 1 },
      { action: 'twice', seat: 0 },
    ]
    const twice = await followBranch(reader, asked({ at: offered, moves }))
    expect(twice.events.filter(({ type }) => type === 'SecondRunDealt')).toHaveLength(3)
    // The second board was never dealt, so nobody knows its cards.
    expect(twice).toMatchObject({ asked: null, next: null, drawn: 5 })
    const lapsed = await followBranch(reader, asked({ at: offered, moves: [{ action: 'lapse' }] }))
    expect(lapsed.events[0]).toMatchObject({ type: 'RunOutDecided', data: { times: 1, because: 'timeout' } })
    expect(lapsed.events.at(-1)?.type).toBe('HandCompleted')
  })

  test('is no longer to be bet on, and each answers once', async () => {
    const { offered, reader } = once
    const refusals = [
      [[{ action: 'call' }], 'BettingIsOver'],
      [[{ action: 'twice', seat: 5 }], 'NotInHand'],
      [
        [
          { action: 'twice', seat: 0 },
          { action: 'once', seat: 0 },
        ],
        'RunOutAlreadyChosen',
      ],
    ] as const
    for (const [moves, code] of refusals) {
      const { refused } = await followBranch(reader, asked({ at: offered, moves: [...moves] }))
      expect(refused).toMatchObject({ code, move: moves.length - 1 })
    }
  })

  test('is asked about by bots for all but the reader', async () => {
    const { offered, reader } = once
    const toMine = await followBranch(reader, asked({ at: offered, goOn: 'to-my-turn' }))
    expect(toMine.played).toHaveLength(1)
    expect(toMine.played[0]).toMatchObject({ seat: 1 })
    const toTheEnd = await followBranch(reader, asked({ at: offered, goOn: 'to-the-end', runOuts: 10 }))
    expect(toTheEnd.events.at(-1)?.type).toBe('HandCompleted')
    expect(toTheEnd.runOuts?.count).toBe(10)
  })

  test('lies as it lay, twice or when time ran out, where what happened is retraced', async () => {
    const answered = [
      known((hand) => [1, 0].map((seat) => hand.runs(seat, 2))),
      known((hand) => {
        hand.runs(1, 2)
        hand.now += 10_000
        hand.timeOutRunOut()
      }),
    ]
    for (const { log, reader } of answered)
      for (const { position: at } of log) {
        const told = await followBranch(reader, asked({ at, moves: movesFrom(log, at) }))
        expect(told.refused).toBeNull()
        expect(told.events.map(undated)).toEqual(log.filter(({ position }) => position > at).map(undated))
      }
  })
})

const CHARACTERS = [SOLID, LOOSE_AGGRESSIVE, CALLING_STATION] as const

/** A hand of two to five bots, by a seed. */
function botHand(seed: number, players: number): PlayedHand {
  const random = chanceOf(seed, players).share
  return playBotHand({
    characters: Array.from({ length: players }, (_, n) => CHARACTERS[n % 3] ?? SOLID),
    stacks: Array.from({ length: players }, () => 500 + Math.floor(random() * 5_000)),
    button: players - 1,
    random,
    iterations: 20,
    runItTwice: true,
  })
}

describe('of any hand, from any moment', () => {
  const anyBranch = fc.record({
    hand: fc.nat(10_000),
    players: fc.integer({ min: 2, max: 5 }),
    moment: fc.double({ min: 0, max: 1, noNaN: true }),
    seed: fc.nat(2 ** 32 - 1),
    cards: fc.constantFrom<CardsLie>('as-dealt', 'as-shown', 'as-known'),
    viewer: fc.option(fc.nat(4)),
  })

  test('the chips are the same after every event, and nobody has less than none', () =>
    fc.assert(
      fc.asyncProperty(anyBranch, async ({ hand, players, moment, seed, cards, viewer }) => {
        const log = logOf(botHand(hand, players))
        const at = 1 + Math.floor(moment * (log.length - 1))
        const known = knownTo(viewer === null ? null : playerId(viewer), log)
        const { events } = await followBranch(known, asked({ at, cards, seed, goOn: 'to-the-end' }))
        const branch = events.map(({ type, data }) => ({ type, data }) as HandEvent)
        const before = log.filter(({ position }) => position <= at)
        const states = statesOf([...before, ...branch])
        const [first] = states
        for (const state of states) {
          expect(chipsInHand(state)).toBe(first && chipsInHand(first))
          expect(
            Math.min(...state.seats.flatMap(({ stack, bet, committed }) => [stack, bet, committed])),
          ).toBeGreaterThanOrEqual(0)
        }
        expect(states.at(-1)?.status).toBe('completed')
      }),
      { numRuns: 60 },
    ))

  test('the moves that were made and the cards that were known give the events that happened', () =>
    fc.assert(
      fc.asyncProperty(fc.nat(10_000), fc.integer({ min: 2, max: 5 }), async (seed, players) => {
        const played = botHand(seed, players)
        const log = logOf(played)
        const shown = log.flatMap(({ type, data }) => (type === 'CardsShown' ? [data.playerId] : []))
        const isKnown = (id: PlayerId) => shown.includes(id) || id === playerId(0)
        const isFolded = (id: PlayerId) =>
          log.some(({ type, data }) => type === 'ActionTaken' && data.playerId === id && data.action === 'fold')
        fc.pre(played.state.seats.every(({ playerId: id }) => isKnown(id) || isFolded(id)))
        for (const turn of log.filter(({ type }) => type === 'TurnStarted')) {
          const at = turn.position
          const told = await followBranch(knownTo(playerId(0), log), asked({ at, moves: movesFrom(log, at) }))
          expect(told.refused).toBeNull()
          expect(told.events.map(undated)).toEqual(log.filter(({ position }) => position > at).map(undated))
        }
      }),
      { numRuns: 40 },
    ))

  test('cards that the reader may not know have no part in any answer', () =>
    fc.assert(
      fc.asyncProperty(anyBranch, async ({ hand, players, moment, seed, cards, viewer }) => {
        const log = logOf(botHand(hand, players))
        const at = 1 + Math.floor(moment * (log.length - 1))
        const who = viewer === null ? null : playerId(viewer)
        const branch = asked({ at, cards, seed, goOn: 'to-the-end', runOuts: 3 })
        const answer = await followBranch(knownTo(who, log), branch)
        expect(await followBranch(knownTo(who, withOtherSecrets(log, who)), branch)).toEqual(answer)
      }),
      { numRuns: 60 },
    ))
})

/** A hand after each of its events. */
function statesOf(events: readonly HandEvent[]): DealtHand[] {
  const states: DealtHand[] = []
  for (const event of events) states.push(evolve(states.at(-1) ?? { status: 'undealt' }, event))
  return states
}

/** A turn's deadline is another, since on a road nobody takes time. */
const undated = ({ type, data }: { type: string; data: object }) => ({
  type,
  data: { ...data, ...('deadline' in data && { deadline: '' }) },
})

/** The same log to its reader: every card they were not told changes places with another such card. */
function withOtherSecrets(log: readonly Recorded<HandEvent>[], viewer: PlayerId | null): Recorded<HandEvent>[] {
  const told = new Set(
    log.flatMap(({ type, data }) => {
      if (type === 'StreetDealt' || type === 'SecondRunDealt' || type === 'CardsShown')
        return data.cards.map(({ card }) => card)
      return type === 'HandDealt' && viewer ? (data.holeCards[viewer] ?? []).map(({ card }) => card) : []
    }),
  )
  return log.map((event) => {
    if (event.type !== 'HandDealt') return event
    const { holeCards, board, secondBoard, rest } = event.data
    const all = [...Object.values(holeCards).flat(), ...board, ...secondBoard, ...rest]
    const secrets = all.filter(({ card }) => !told.has(card)).map(({ card }) => card)
    const next = (card: (typeof secrets)[number]) => secrets[(secrets.indexOf(card) + 1) % secrets.length] ?? card
    const moved = <Leaf extends Pick<ProvenCard, 'card'>>(leaf: Leaf): Leaf =>
      told.has(leaf.card) ? leaf : { ...leaf, card: next(leaf.card) }
    return {
      ...event,
      data: {
        ...event.data,
        holeCards: Object.fromEntries(Object.entries(holeCards).map(([id, cards]) => [id, cards.map(moved)])),
        ...{ board: board.map(moved), secondBoard: secondBoard.map(moved), rest: rest.map(moved) },
      },
    }
  })
}
