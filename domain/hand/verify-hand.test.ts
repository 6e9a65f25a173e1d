import { describe, expect, test } from 'vitest'
import { commitTo, dealDeck } from '@/server/dealing'
import { handId } from '@/tests/support/hand-histories'
import { playerId, tableId } from '@/tests/support/ids'
import { type Dealing, PlayedHand } from '@/tests/support/played-hand'
import { CARDS, type Card, type CommittedDeck, type ProvenCard } from '../cards'
import { chips, HandId } from '../kernel'
import vectors from './commitment.vectors.json'
import type { HandEvent } from './events'
import { hand as aggregate } from './hand'
import type { Hand } from './state'
import { type Verdict, verifyHand } from './verify-hand'

const HAND = HandId.parse('40000000-0000-4000-8000-000000000009')
const AT = { commandId: '', now: 0 }

/** Three players, all-in from the start: everybody's cards and the whole board are turned up. */
function runOut(deck: CommittedDeck): HandEvent[] {
  const events: HandEvent[] = []
  let state: Hand = aggregate.initial
  const send = (command: Parameters<typeof aggregate.decide>[0]) => {
    const decision = aggregate.decide(command, state, { ...AT, deck })
    if (decision.type === 'rejected') throw new Error(decision.rejection.code)
    state = decision.events.reduce(aggregate.evolve, state)
    events.push(...decision.events)
  }
  const seats = [0, 1, 2].map((seat) => ({ seat, playerId: playerId(seat), stack: chips(100), timeBank: 0 }))
  const posts = [
    { seat: 0, forced: 'small-blind' as const, amount: chips(50) },
    { seat: 1, forced: 'big-blind' as const, amount: chips(100) },
  ]
  const amounts = { bigBlind: chips(100), opening: chips(100), clock: 20_000 }
  const allowed = { rabbitHunting: false, runItTwice: false }
  send({
    type: 'DealHand',
    data: { handId: HAND, tableId: tableId(1), number: 1, button: 2, seats, posts, seeds: [], ...amounts, ...allowed },
  })
  for (const [n, seat] of [2, 0].entries())
    send({ type: 'Act', data: { handId: HAND, playerId: playerId(seat), turn: n + 1, action: 'call' } })
  return events
}

/** The hand as one of its players saw it. */
const seenBy = (seat: number, events: HandEvent[]): HandEvent[] =>
  events.map((event) =>
    event.type === 'HandDealt'
      ? { ...event, data: { ...event.data, holeCards: own(event.data.holeCards, seat), board: [], rest: [] } }
      : event,
  )

const own = <Cards>(holeCards: Record<string, Cards>, seat: number) =>
  Object.fromEntries(Object.entries(holeCards).filter(([id]) => id === playerId(seat)))

const turnedRound = ({ index, card, salt, path }: ProvenCard): ProvenCard => ({ path, salt, card, index })

/** By card: what is found of it. */
const verdicts = async (events: HandEvent[]): Promise<Record<string, Verdict>> =>
  Object.fromEntries((await verifyHand(events)).map(({ card: { card }, verdict }) => [card, verdict]))

/** The same events, but the first of a type holds other data. */
function altered<Type extends HandEvent['type']>(
  events: HandEvent[],
  type: Type,
  alter: (data: Extract<HandEvent, { type: Type }>['data']) => object,
): HandEvent[] {
  const at = events.findIndex((event) => event.type === type)
  return events.map((event, n) => (n === at ? ({ type, data: alter(event.data as never) } as HandEvent) : event))
}

const deck = dealDeck(HAND, ['a', 'b', 'c'])
const played = runOut(deck)
const cardAt = (index: number) => deck.cards[index]?.card ?? ''

describe('an honest hand', () => {
  test('counts a card once that is written down in another order where it is shown', async () => {
    const events = seenBy(0, played)
    const turned = events.map((event) =>
      event.type === 'CardsShown'
        ? { ...event, data: { ...event.data, cards: event.data.cards.map(turnedRound) } }
        : event,
    )
    expect(await verifyHand(turned)).toHaveLength((await verifyHand(events)).length)
  })

  test('proves every card that was shown, each once, and says whose it was', async () => {
    const checked = await verifyHand(seenBy(1, played))
    expect(checked).toHaveLength(11)
    expect(new Set(checked.map(({ verdict }) => verdict))).toEqual(new Set(['proven']))
    expect(checked.filter((one) => one.playerId === playerId(1)).map(({ card }) => card.card)).toEqual([
      cardAt(1),
      cardAt(4),
    ])
    expect(checked.filter((one) => one.playerId === null).map(({ card }) => card.card)).toEqual(
      [6, 7, 8, 9, 10].map(cardAt),
    )
  })

  test('proves a player’s own cards before any other is shown', async () => {
    const [dealt] = seenBy(2, played)
    expect(await verdicts(dealt ? [dealt] : [])).toEqual({ [cardAt(2)]: 'proven', [cardAt(5)]: 'proven' })
  })

  test('without its deal proves nothing', async () => expect(await verifyHand(played.slice(1))).toEqual([]))
})

describe('what lies beyond the board', () => {
  const [three, two] = vectors.places
  const proofs = dealDeck(handId(1), ['d', 'e'])
  const dealt = (players: number, allowed: Pick<Dealing, 'rabbitHunting' | 'runItTwice'>) =>
    new PlayedHand({ stacks: Array.from({ length: players }, () => 1_000), deck: proofs, ...allowed })
  /** Of the boards: places in the deck, and what is found of each. */
  const boards = async (events: HandEvent[]) =>
    (await verifyHand(events)).flatMap(({ card, playerId, verdict }) =>
      playerId === null ? [[card.index, verdict]] : [],
    )
  const proven = (places: readonly number[] = []) => places.map((place) => [place, 'proven'])

  const beforeFlop = dealt(3, { runItTwice: true }).raise(2, 1_000).call(0).call(1)
  for (const seat of [0, 1, 2]) beforeFlop.runs(seat, 2)
  const onFlop = dealt(2, { runItTwice: true }).callDown().bet(0, 900).call(1)
  for (const seat of [0, 1]) onFlop.runs(seat, 2)

  test('a second board is proven from behind the first, whole or from the street of the all-in on', async () => {
    expect(await boards(beforeFlop.events)).toEqual(proven([...(three?.board ?? []), ...(three?.secondBoard ?? [])]))
    expect(await boards(onFlop.events)).toEqual(proven([...(two?.board ?? []), ...(two?.secondBoard ?? [])]))
  })

  test('and so are the cards of those who play for it, each once', async () => {
    for (const [hand, places] of [
      [beforeFlop, three],
      [onFlop, two],
    ] as const) {
      const own = (await verifyHand(hand.events)).filter(({ playerId }) => playerId !== null)
      expect(new Set(own.map(({ verdict }) => verdict))).toEqual(new Set(['proven']))
      for (const [seat, cards] of (places?.own ?? []).entries())
        expect(own.filter((each) => each.playerId === playerId(seat)).map(({ card }) => card.index)).toEqual(cards)
    }
  })

  test('a second board out of the first, or of deeper cards, is misplaced', async () => {
    for (const from of [three?.board[0] ?? 0, 20]) {
      const cards = proofs.cards.slice(from, from + 3)
      const events = altered(beforeFlop.events, 'SecondRunDealt', (data) => ({ ...data, cards }))
      const found = Object.fromEntries(await boards(events))
      expect(cards.map(({ index }) => found[index])).toEqual(['misplaced', 'misplaced', 'misplaced'])
    }
  })

  test('a rabbit is proven as the end of the board it would have been', async () => {
    const unseen = dealt(3, { rabbitHunting: true }).raise(2, 300).fold(0).fold(1)
    expect(unseen.hunt(1)).toBeUndefined()
    expect(await boards(unseen.events)).toEqual(proven(three?.board))
    const onTheFlop = dealt(3, { rabbitHunting: true }).call(2).call(0).check(1).bet(0, 500).fold(1).fold(2)
    expect(onTheFlop.hunt(2)).toBeUndefined()
    expect(await boards(onTheFlop.events)).toEqual(proven(three?.board))
    const events = altered(onTheFlop.events, 'RabbitHunted', (data) => ({ ...data, cards: data.cards.toReversed() }))
    expect(await boards(events)).toEqual([
      ...proven(three?.board.slice(0, 3)),
      ...(three?.board.slice(3).toReversed() ?? []).map((place) => [place, 'misplaced']),
    ])
  })
})

describe('a hand that was tampered with', () => {
  test('a card that takes another’s place is forged', async () => {
    const other = CARDS.find((card) => deck.cards.findIndex((dealt) => dealt.card === card) > 10) ?? '2c'
    const events = altered(played, 'StreetDealt', ({ cards: [first, ...others], ...data }) => ({
      ...data,
      cards: [{ ...first, card: other }, ...others],
    }))
    expect(await verdicts(events)).toMatchObject({ [other]: 'forged', [cardAt(7)]: 'proven' })
  })

  test('with another commitment every card is forged', async () => {
    const events = altered(played, 'HandDealt', (data) => ({ ...data, commitment: deck.cards[0]?.path[0] }))
    expect(new Set(Object.values(await verdicts(events)))).toEqual(new Set(['forged']))
  })

  test('a flop from deeper in the deck is misplaced', async () => {
    const events = altered(played, 'StreetDealt', (data) => ({ ...data, cards: deck.cards.slice(30, 33) }))
    expect(await verdicts(events)).toMatchObject({
      [cardAt(30)]: 'misplaced',
      [cardAt(31)]: 'misplaced',
      [cardAt(32)]: 'misplaced',
      [cardAt(9)]: 'proven',
    })
  })

  test('a player’s card shown as another’s is misplaced, and so is a third card', async () => {
    const cards = [0, 3, 20].flatMap((index) => deck.cards[index] ?? [])
    const asShownBy = (seat: number) =>
      altered(seenBy(2, played), 'CardsShown', (data) => ({ ...data, playerId: playerId(seat), cards }))
    expect(await verdicts(asShownBy(0))).toMatchObject({ [cardAt(0)]: 'proven', [cardAt(20)]: 'misplaced' })
    expect(await verdicts(asShownBy(1))).toMatchObject({ [cardAt(0)]: 'misplaced', [cardAt(20)]: 'misplaced' })
    expect(await verdicts(asShownBy(7))).toMatchObject({ [cardAt(0)]: 'misplaced' })
  })

  test('a card that the deck holds twice is repeated, in both places', async () => {
    const twice: Card[] = deck.cards.map(({ card }, index) => (index === 5 ? (deck.cards[1]?.card ?? card) : card))
    const checked = await verifyHand(seenBy(1, runOut(commitTo(HAND, twice))))
    expect(checked.filter(({ verdict }) => verdict === 'repeated').map(({ card }) => card.index)).toEqual([1, 5])
    expect(checked.filter(({ verdict }) => verdict === 'proven')).toHaveLength(9)
  })

  test('events of another hand count for nothing', async () => {
    const events = altered(played, 'StreetDealt', (data) => ({ ...data, handId: HandId.parse(HAND.replace('9', '8')) }))
    expect((await verifyHand(events)).map(({ card }) => card.index)).not.toContain(6)
  })
})
