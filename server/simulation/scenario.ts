import { CARDS, type Card, type CommittedDeck } from '@/domain/cards'
import type { Deal } from '@/domain/deal'
import { type Chips, chips, HandId, PlayerId, TableId } from '@/domain/kernel'
import type { Chance } from './chance'

/** How a hand begins: all that is decided before anybody acts. */
export interface Scenario {
  deal: Deal
  /** All 52, in the order of dealing. */
  cards: readonly Card[]
}

export const HAND = HandId.parse('40000000-0000-4000-8000-000000000001')
const TABLE = TableId.parse('20000000-0000-4000-8000-000000000001')
const PLAYERS = Array.from({ length: 10 }, (_, seat) => PlayerId.parse(`10000000-0000-4000-8000-00000000000${seat}`))
/** Somebody who sits at no table. */
export const STRANGER = PlayerId.parse('10000000-0000-4000-8000-0000000000ff')

const SEATS = 10
const BLINDS = [
  [1, 2],
  [1, 3],
  [2, 5],
  [5, 5],
  [50, 100],
  [51, 101],
] as const

type Post = Deal['posts'][number]

/** Any deal that a table could ask for, the awkward ones more often than a table would. */
export function randomScenario(chance: Chance): Scenario {
  const button = chance.between(0, SEATS - 1)
  const [smallBlind, bigBlind] = chance.oneOf(BLINDS)
  const isHeadsUp = chance.happens(0.2)
  const hasDeadButton = !isHeadsUp && chance.happens(0.2)
  const others = [...Array(SEATS).keys()].filter((seat) => seat !== button)
  const count = isHeadsUp ? 1 : chance.between(2, 9)
  const sitting = chance.shuffled(others).slice(0, count)
  const fromButton = (seat: number) => (seat - button + SEATS - 1) % SEATS
  const order = (hasDeadButton ? sitting : [...sitting, button]).sort((a, b) => fromButton(a) - fromButton(b))
  const stack = stacks(chance, bigBlind)

  const posts = randomPosts(chance, order, smallBlind, bigBlind)
  const straddle = posts.find(({ forced }) => forced === 'straddle')
  const deal: Deal = {
    handId: HAND,
    tableId: TABLE,
    number: 1,
    button,
    bigBlind: chips(bigBlind),
    opening: straddle?.amount ?? chips(bigBlind),
    clock: 20_000,
    rabbitHunting: false,
    runItTwice: false,
    seats: order.map((seat) => ({
      seat,
      playerId: playerAt(seat),
      stack: stack(),
      timeBank: chance.oneOf([0, 1_000, 60_000]),
    })),
    posts,
    seeds: [],
  }
  const cards = chance.shuffled(CARDS)
  const allowed = { rabbitHunting: chance.happens(0.5), runItTwice: chance.happens(0.6) }
  return { deal: { ...deal, ...allowed }, cards }
}

function playerAt(seat: number): PlayerId {
  const player = PLAYERS[seat]
  if (!player) throw new RangeError(`There is no seat ${seat}`)
  return player
}

/** Stacks of one table: all short, all alike, or anything from one chip to a fortune. */
function stacks(chance: Chance, bigBlind: number): () => Chips {
  const alike = chips(chance.between(1, 200 * bigBlind))
  const kind = chance.oneOf(['short', 'alike', 'mixed', 'mixed', 'deep'] as const)
  return () => {
    if (kind === 'alike' && chance.happens(0.8)) return alike
    if (kind === 'short') return chips(chance.between(1, 4 * bigBlind))
    if (kind === 'deep') return chips(chance.between(100 * bigBlind, 1_000_000_000_000))
    return chips(chance.between(1, chance.oneOf([bigBlind, 10 * bigBlind, 300 * bigBlind])))
  }
}

function randomPosts(chance: Chance, order: readonly number[], smallBlind: number, bigBlind: number): Post[] {
  const isHeadsUp = order.length === 2
  // Where the small blind stands at an empty seat nobody posts it, and the big blind is the first to act after the flop.
  const isDeadSmallBlind = chance.happens(0.1)
  const small = isDeadSmallBlind ? undefined : order[isHeadsUp ? 1 : 0]
  const big = order[isHeadsUp || isDeadSmallBlind ? 0 : 1]
  const left = order.filter((seat) => seat !== small && seat !== big)
  const straddler = chance.happens(0.15) ? left[0] : undefined
  const late = left.filter((seat) => seat !== straddler && chance.happens(0.1))
  const ante = chance.oneOf(['none', 'none', 'everyone', 'big-blind'] as const)
  const anteAmount = chips(chance.between(1, bigBlind))
  const straddle = chips(chance.between(2 * bigBlind, 3 * bigBlind))

  const post = (seat: number | undefined, forced: Post['forced'], amount: Chips): Post[] =>
    seat === undefined ? [] : [{ seat, forced, amount }]
  const bigBlindAnte = ante === 'big-blind' ? post(big, 'big-blind-ante', chips(bigBlind)) : []
  const isAnteFirst = chance.happens(0.5)
  return [
    ...(ante === 'everyone' ? order.flatMap((seat) => post(seat, 'ante', anteAmount)) : []),
    ...(isAnteFirst ? bigBlindAnte : []),
    ...post(small, 'small-blind', chips(smallBlind)),
    ...post(big, 'big-blind', chips(bigBlind)),
    ...(isAnteFirst ? [] : bigBlindAnte),
    ...post(straddler, 'straddle', straddle),
    ...late.flatMap((seat) => [
      ...post(seat, 'late-blind', chips(bigBlind)),
      ...(chance.happens(0.5) ? post(seat, 'dead-blind', chips(smallBlind)) : []),
    ]),
  ]
}

/** The deck of a scenario; nobody looks at its proofs. */
export const deckOf = ({ cards }: Scenario): CommittedDeck => ({
  root: 'root',
  cards: cards.map((card, index) => ({ index, card, salt: 'salt', path: [] })),
})

/** The same deal without one of its players. */
export const without = ({ deal, cards }: Scenario, seat: number): Scenario => ({
  deal: {
    ...deal,
    seats: deal.seats.filter((each) => each.seat !== seat),
    posts: deal.posts.filter((post) => post.seat !== seat),
  },
  cards,
})
