import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { HandEvent } from '@/domain/hand/events'
import { evolve } from '@/domain/hand/evolve'
import { potsIn } from '@/domain/hand/showdown'
import { chipsInHand, type DealtHand, type Hand } from '@/domain/hand/state'
import { chips } from '@/domain/kernel'
import type { RoomEvent } from '@/domain/room'
import { type Bankroll, bankroll } from '@/projections/bankroll'
import { type HandHistory, hands } from '@/projections/hands'
import { evolveViews, fold, type Projection, type Views } from '@/projections/projection'
import { type Statistics, statistics } from '@/projections/statistics'
import { table } from '@/projections/table'
import { withOwnCards } from '@/projections/table-hand'
import type { TableView } from '@/projections/table-view'
import { NOBODY, toldTo } from '@/projections/visibility'
import { opened } from './support/hand-histories'
import { playerId, reservationId, tableId } from './support/ids'
import { PlayedHand } from './support/played-hand'
import { recorded } from './support/recorded'

const FELT = tableId(1)

/** Who sits there with what, and what they do when it is their turn: any legal action, by any amount. */
const aHand = fc.record({
  stacks: fc.array(fc.integer({ min: 1, max: 2_000 }), { minLength: 2, maxLength: 6 }),
  ante: fc.constantFrom(0, 0, 15),
  rabbitHunting: fc.boolean(),
  runItTwice: fc.boolean(),
  /** Whether everyone who is asked agrees to run it twice. */
  agrees: fc.boolean(),
  choices: fc.array(fc.record({ kind: fc.nat({ max: 9 }), size: fc.nat({ max: 100 }) }), {
    maxLength: 60,
    size: 'max',
  }),
})
type Chosen = typeof aHand extends fc.Arbitrary<infer Hand> ? Hand : never

/** Plays it through; when nobody has any more ideas, everybody checks or folds. */
function played({ stacks, ante, choices, rabbitHunting, runItTwice, agrees }: Chosen): PlayedHand {
  const [small, big] = stacks.length === 2 ? [1, 0] : [0, 1]
  const posts = [
    ...(ante > 0 ? stacks.map((_, seat) => ({ seat, forced: 'ante' as const, amount: ante })) : []),
    { seat: small, forced: 'small-blind' as const, amount: 50 },
    { seat: big, forced: 'big-blind' as const, amount: 100 },
  ]
  const hand = new PlayedHand({ stacks, posts, rabbitHunting, runItTwice })
  const ideas = [...choices]
  while (hand.toAct !== null) {
    const { kind, size } = ideas.shift() ?? { kind: 9, size: 0 }
    const { check, call, bet, raise } = hand.legal
    const range = bet ?? raise
    if (range && kind < 4) {
      const to = range.min + Math.floor(((range.max - range.min) * size) / 100)
      hand.act(hand.toAct, bet ? 'bet' : 'raise', to)
    } else if (check) hand.act(hand.toAct, 'check')
    else if (call !== null && kind < 9) hand.act(hand.toAct, 'call')
    else hand.act(hand.toAct, 'fold')
  }
  for (const { seat } of hand.state.offer?.answers ?? []) if (hand.state.offer) hand.runs(seat, agrees ? 2 : 1)
  hand.hunt(0)
  const [first] = hand.state.holeCards[playerId(0)] ?? []
  if (first) hand.show(0, first.card)
  return hand
}

/** The log of a room in which this hand is played: its players come, are dealt in, and their table settles it. */
function logOf(hand: PlayedHand, stacks: number[]) {
  const seated = stacks.flatMap((stack, seat): RoomEvent[] => {
    const hold = { playerId: playerId(seat), tableId: FELT, reservationId: reservationId(seat), amount: chips(stack) }
    return [
      { type: 'PlayerRegistered', data: { playerId: playerId(seat), displayName: `Player ${seat}` } },
      { type: 'FundsDeposited', data: { playerId: playerId(seat), amount: chips(stack) } },
      { type: 'FundsReserved', data: { ...hold, purpose: 'buy-in', seat } },
      { type: 'PlayerSeated', data: { ...hold, seat, confirmed: false, owesBigBlind: false } },
      { type: 'FundsCaptured', data: hold },
    ]
  })
  const [dealt] = hand.all('HandDealt')
  const [completed] = hand.all('HandCompleted')
  if (!dealt || !completed) throw new Error('The hand did not come to its end')
  const { holeCards: _, board: __, rest: ___, commitment: ____, secondBoard: _____, ...deal } = dealt
  const { handId, seats } = completed
  return recorded([
    { ...opened, data: { ...opened.data, rabbitHunting: true } } as typeof opened,
    ...seated,
    { type: 'HandStarted', data: { ...deal, smallBlindSeat: 0, bigBlindSeat: 1, missed: [] } },
    ...hand.events,
    { type: 'HandEnded', data: { tableId: FELT, handId, seats } },
  ])
}

const handEvent = (event: RoomEvent): HandEvent | undefined =>
  event.type !== 'HandStarted' &&
  event.type !== 'HandEnded' &&
  event.type !== 'LeaveAnnounced' &&
  'handId' in event.data
    ? (event as HandEvent)
    : undefined

/** What a table shows of a hand must be the hand itself. */
function expectSame(view: TableView, hand: DealtHand): void {
  for (const { seat, stack, bet, committed, dead, won, hasFolded } of hand.seats) {
    const own = view.seats[seat]
    expect({ ...own?.hand, stack: own?.stack }).toMatchObject({ stack, committed, dead, won })
    expect(own?.hand?.status === 'folded').toBe(hasFolded)
    // Once the betting is over, the view has gathered the bets; the hand does so when the next street is dealt.
    expect([0, bet]).toContain(own?.hand?.bet)
  }
  const { pots = [], awards = [] } = view.hand ?? {}
  const bets = view.seats.reduce((sum, seat) => sum + (seat?.hand?.bet ?? 0), 0)
  const potsLeft =
    hand.status === 'playing' && awards.length > 0 && hand.runs !== 2 ? potsIn(hand).slice(awards.length) : undefined
  if (potsLeft) expect(pots).toEqual(potsLeft)
  expect(view.chipsOnTable).toBe(chipsInHand(hand))
  expect(bets + pots.reduce((sum, { amount }) => sum + amount, 0)).toBe(
    hand.seats.reduce((sum, { committed, dead, won }) => sum + committed + dead - won, 0),
  )
  expect(view.hand?.board).toEqual(hand.board.map(({ card }) => card))
  expect(view.hand?.secondBoard).toEqual(hand.secondBoard.map(({ card }) => card))
  expect(view.hand?.turn?.seat).toBe(hand.turn?.seat)
  if (hand.turn) expect(view.hand?.price).toBe(hand.price)
}

test('at every event the table shows the hand as it is, and every chip', () => {
  fc.assert(
    fc.property(aHand, (chosen) => {
      let tables: Views<TableView> = {}
      let bankrolls: Views<Bankroll> = {}
      let state: Hand = { status: 'undealt' }
      for (const event of logOf(played(chosen), chosen.stacks)) {
        const [told] = toldTo(NOBODY, [event])
        if (!told) throw new Error(`${event.type} is not told`)
        tables = evolveViews(table, tables, told)
        bankrolls = evolveViews(bankroll, bankrolls, told)
        const own = handEvent(event)
        if (own) state = evolve(state, own)
        const view = tables[FELT]
        if (state.status === 'undealt' || !view) continue
        expectSame(view, state)
        for (const { seat, playerId: id, committed, dead } of state.seats) {
          const bets = state.status === 'playing' ? committed + dead : 0
          const inPlay = state.status === 'playing' ? chosen.stacks[seat] : view.seats[seat]?.stack
          expect(bankrolls[id]).toMatchObject({ bets, inPlay })
        }
      }
    }),
    { numRuns: 150 },
  )
})

test('a hand’s story and what it makes of its players agree with its results', () => {
  fc.assert(
    fc.property(aHand, (chosen) => {
      const hand = played(chosen)
      const log = toldTo(NOBODY, logOf(hand, chosen.stacks))
      const [story] = Object.values(fold(hands, log))
      const figures = fold(statistics, log)
      for (const { seat, playerId: id, won, change, stack } of hand.all('HandCompleted')[0]?.seats ?? []) {
        expect(story?.players.find((player) => player.seat === seat)).toMatchObject({ won, change })
        expect(figures[id]).toMatchObject({ hands: 1, net: { 100: change }, biggestPot: won, underWay: {} })
        expect(fold(table, log)[FELT]?.seats[seat]?.stack).toBe(stack)
      }
      const put = story?.streets.flatMap(({ actions }) => actions).reduce((sum, { amount }) => sum + amount, 0) ?? 0
      const back = story?.returned.reduce((sum, { amount }) => sum + amount, 0) ?? 0
      expect(story?.awards.reduce((sum, { amount }) => sum + amount, 0)).toBe(put - back)
    }),
    { numRuns: 100 },
  )
})

/** The cards whose salts or faces a view holds. */
const cardsIn = (value: unknown) => JSON.stringify(value).match(/"[2-9TJQKA][cdhs]"/g) ?? []

test('stored for everybody a hand has the board and what was shown; for a player their own cards beside', () => {
  fc.assert(
    fc.property(aHand, fc.nat(), (chosen, choice) => {
      const hand = played(chosen)
      const log = logOf(hand, chosen.stacks)
      const cut = log.slice(0, (choice % log.length) + 1)
      const faces = (cards: { card: string }[]) => cards.map(({ card }) => `"${card}"`)
      const shown = cut.flatMap((event) =>
        event.type === 'StreetDealt' ||
        event.type === 'SecondRunDealt' ||
        event.type === 'RabbitHunted' ||
        event.type === 'CardsShown'
          ? faces(event.data.cards)
          : [],
      )
      const words = cut.flatMap((event) =>
        event.type === 'PotAwarded' ? event.data.winners.flatMap((winner) => winner.hand?.cards ?? []) : [],
      )
      const everybodys = new Set([...shown, ...words.map((card) => `"${card}"`)])
      const stored = [
        fold(table, toldTo(NOBODY, cut)),
        fold(hands, toldTo(NOBODY, cut)),
        fold(statistics, toldTo(NOBODY, cut)),
      ]
      expect(new Set(cardsIn(stored))).toEqual(everybodys)

      const [dealt] = hand.all('HandDealt')
      for (const [id, cards] of Object.entries(dealt?.holeCards ?? {})) {
        const viewer = { playerId: playerId(Number(id.slice(-12))) }
        const view = fold(table, toldTo(viewer, cut))[FELT]
        const wasDealt = cut.some(({ type }) => type === 'HandDealt')
        expect(new Set(cardsIn(view))).toEqual(new Set([...everybodys, ...(wasDealt ? faces(cards) : [])]))
        const [told] = toldTo(
          viewer,
          cut.filter(({ type }) => type === 'HandDealt'),
        )
        const plain = fold(table, toldTo(NOBODY, cut))[FELT]
        if (told?.type === 'HandDealt' && plain) expect(withOwnCards(plain, told.data)).toEqual(view)
      }
    }),
    { numRuns: 100 },
  )
})

test('a view kept as JSON and the events after it come to the same as the whole', () => {
  fc.assert(
    fc.property(aHand, fc.nat(), (chosen, choice) => {
      const log = toldTo(NOBODY, logOf(played(chosen), chosen.stacks))
      const cut = choice % (log.length + 1)
      const inTwo = <View>(projection: Projection<View>): Views<View> =>
        fold(projection, log.slice(cut), JSON.parse(JSON.stringify(fold(projection, log.slice(0, cut)))))
      expect(inTwo<TableView>(table)).toEqual(fold(table, log))
      expect(inTwo<HandHistory>(hands)).toEqual(fold(hands, log))
      expect(inTwo<Statistics>(statistics)).toEqual(fold(statistics, log))
      expect(inTwo<Bankroll>(bankroll)).toEqual(fold(bankroll, log))
    }),
    { numRuns: 100 },
  )
})
