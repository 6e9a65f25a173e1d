import { randomInt } from 'node:crypto'
import { CARDS, type CommittedDeck } from '@/domain/cards'
import type { Deal } from '@/domain/deal'
import type { HandCommand } from '@/domain/hand/commands'
import type { Action } from '@/domain/hand/events'
import { hand as aggregate } from '@/domain/hand/hand'
import { shuffle } from '@/domain/hand/shuffle'
import type { Hand } from '@/domain/hand/state'
import { chips, HandId, PlayerId, TableId } from '@/domain/kernel'
import { median } from './rate'
import { perSecond, type Row } from './report'

const ROUNDS = 5
const HANDS = 2_000
const AIM = 3_000
const METADATA = { commandId: '', now: 0 }

const DEAL: Deal = {
  handId: HandId.parse('40000000-0000-4000-8000-000000000001'),
  tableId: TableId.parse('20000000-0000-4000-8000-000000000001'),
  number: 1,
  button: 5,
  bigBlind: chips(100),
  opening: chips(100),
  clock: 20_000,
  rabbitHunting: false,
  runItTwice: false,
  seats: [0, 1, 2, 3, 4, 5].map((seat) => ({
    seat,
    playerId: PlayerId.parse(`10000000-0000-4000-8000-00000000000${seat}`),
    stack: chips(10_000),
    timeBank: 60_000,
  })),
  posts: [
    { seat: 0, forced: 'small-blind', amount: chips(50) },
    { seat: 1, forced: 'big-blind', amount: chips(100) },
  ],
  seeds: [],
}

/** Six players before the flop, four on it, two at the showdown: each action with what it comes to, for bets and raises. */
const STORY: readonly (readonly [Action, number?])[] = [
  ...([['raise', 300], ['fold'], ['call'], ['call'], ['fold'], ['call']] as const),
  ...([['check'], ['bet', 600], ['fold'], ['call'], ['call']] as const),
  ...([['check'], ['bet', 1_200], ['call'], ['fold']] as const),
  ...([['check'], ['check']] as const),
]

/** Whole hands through decide and evolve, in memory; the decks are shuffled before. */
export function measureHands(): Row[] {
  const decks = Array.from({ length: HANDS }, randomDeck)
  const rounds = Array.from({ length: ROUNDS + 1 }, () => handsPerSecond(decks)).slice(1)
  const figure = median(rounds)
  return [
    {
      what: `play a hand of six, ${STORY.length} actions to the showdown, in memory`,
      figures: { 'Rewind Poker': perSecond(figure) },
      aim: `≥ ${perSecond(AIM)}`,
      reached: figure >= AIM,
    },
  ]
}

function randomDeck(): CommittedDeck {
  const cards = shuffle(CARDS, () => randomInt(256))
  return { root: '', cards: cards.map((card, index) => ({ index, card, salt: '', path: [] })) }
}

function handsPerSecond(decks: readonly CommittedDeck[]): number {
  const from = performance.now()
  for (const deck of decks) {
    const hand = played(deck)
    if (hand.status !== 'completed') throw new Error(`The hand is ${hand.status} when its story is told`)
  }
  return (decks.length * 1_000) / (performance.now() - from)
}

function played(deck: CommittedDeck): Hand {
  let hand = after(aggregate.initial, { type: 'DealHand', data: DEAL }, deck)
  for (const [action, to] of STORY) {
    if (hand.status === 'undealt' || !hand.turn) throw new Error(`Nobody is there to ${action}`)
    const { handId, turn, seats } = hand
    const playerId = seats.find(({ seat }) => seat === turn.seat)?.playerId ?? PlayerId.parse('')
    const amount = to === undefined ? {} : { amount: chips(to) }
    hand = after(hand, { type: 'Act', data: { handId, playerId, turn: turn.number, action, ...amount } })
  }
  return hand
}

function after(hand: Hand, command: HandCommand, deck?: CommittedDeck): Hand {
  const decision = aggregate.decide(command, hand, deck ? { ...METADATA, deck } : METADATA)
  if (decision.type === 'rejected') throw new Error(`${command.type}: ${decision.rejection.code}`)
  return decision.events.reduce<Hand>(aggregate.evolve, hand)
}
