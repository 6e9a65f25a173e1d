import { CARDS, type Card, type ProvenCard } from '@/domain/cards'
import type { Deal, Forced, Result } from '@/domain/deal'
import type { Action, HandEvent, LegalActions, Ranked, Street } from '@/domain/hand/events'
import { chips, HandId, PlayerId } from '@/domain/kernel'
import type { RoomEvent } from '@/domain/room'
import type { TableEvent } from '@/domain/table/events'
import { ANN, BEN, CAT, reservationId, tableId } from './ids'

/** The table of these histories: blinds 50/100, six seats, Ann, Ben and Cat in the first three. */
export const FELT = tableId(1)
export const handId = (n: number) => HandId.parse(`40000000-0000-4000-8000-${String(n).padStart(12, '0')}`)
const SITTING: readonly PlayerId[] = [ANN, BEN, CAT]
const at = (seat: number) => ({ seat, playerId: SITTING[seat] ?? ANN })

export const opened: TableEvent = {
  type: 'TableCreated',
  data: {
    tableId: FELT,
    createdBy: ANN,
    name: 'Felt',
    smallBlind: chips(50),
    bigBlind: chips(100),
    minBuyIn: chips(1_000),
    maxBuyIn: chips(20_000),
    seats: 6,
    ante: chips(0),
    anteFrom: 'everyone',
    straddle: chips(0),
    clock: 20,
    timeBank: 60,
    pause: 3_000,
    rabbitHunting: false,
    runItTwice: false,
    isPrivate: false,
    invitation: null,
  },
}

export const seated = (seat: number, stack: number): TableEvent => ({
  type: 'PlayerSeated',
  data: {
    tableId: FELT,
    ...at(seat),
    reservationId: reservationId(seat),
    amount: chips(stack),
    confirmed: false,
    owesBigBlind: false,
  },
})

/** A card of a hand's deck; its salt tells where it was seen, if it is seen where it must not be. */
const proven = (n: number, card: Card, index: number): ProvenCard => ({
  index,
  card,
  salt: `salt-of-${n}-${index}`,
  path: [`path-of-${n}-${index}`],
})

/** `Ah Kd 2c`, in the order of dealing, and the rest of the deck after them. */
function deckOf(n: number, dealt: string): ProvenCard[] {
  const first = dealt.split(' ') as Card[]
  return [...first, ...CARDS.filter((card) => !first.includes(card))].map((card, index) => proven(n, card, index))
}

interface Told {
  number: number
  button: number
  smallBlind: number
  bigBlind: number
  /** By seat, as the hand begins. */
  stacks: number[]
  /** From left of the button: everyone's first card, everyone's second, the board. */
  dealt: string
}

const NOTHING_ELSE: LegalActions = { check: false, call: null, bet: null, raise: null }

/** Writes a three-handed hand down, event by event, as the domain would have recorded it. */
export class ToldHand {
  readonly events: RoomEvent[] = []
  readonly deck: ProvenCard[]
  readonly handId: HandId
  private readonly order: number[]
  private readonly stacks: number[]
  private turns = 0
  private street: Street = 'preflop'
  private board = 0
  private readonly bets = [0, 0, 0]
  private readonly put = [0, 0, 0]
  private readonly won = [0, 0, 0]

  constructor({ number, button, smallBlind, bigBlind, stacks, dealt }: Told) {
    this.handId = handId(number)
    this.stacks = [...stacks]
    this.order = [1, 2, 3].map((step) => (button + step) % 3)
    this.deck = deckOf(number, dealt)
    const deal: Deal = {
      handId: this.handId,
      tableId: FELT,
      number,
      button,
      bigBlind: chips(100),
      opening: chips(100),
      clock: 20_000,
      rabbitHunting: false,
      runItTwice: false,
      seats: this.order.map((seat) => ({ ...at(seat), stack: chips(stacks[seat] ?? 0), timeBank: 60_000 })),
      posts: [
        { seat: smallBlind, forced: 'small-blind', amount: chips(50) },
        { seat: bigBlind, forced: 'big-blind', amount: chips(100) },
      ],
      seeds: ['', '', ''],
    }
    this.tell({
      type: 'HandStarted',
      data: { ...deal, smallBlindSeat: smallBlind, bigBlindSeat: bigBlind, missed: [] },
    })
    this.tell({
      type: 'HandDealt',
      data: {
        ...deal,
        commitment: `root-of-${number}`,
        holeCards: Object.fromEntries(this.order.map((seat) => [at(seat).playerId, this.cardsOf(seat)])),
        board: this.deck.slice(6, 11),
        secondBoard: [],
        rest: this.deck.slice(11).map(({ path: _, ...leaf }) => leaf),
      },
    })
    this.post(smallBlind, 'small-blind', 50)
    this.post(bigBlind, 'big-blind', 100)
  }

  cardsOf(seat: number): ProvenCard[] {
    const place = this.order.indexOf(seat)
    return [place, place + 3].flatMap((index) => this.deck[index] ?? [])
  }

  private tell(event: TableEvent | HandEvent): this {
    this.events.push(event)
    return this
  }

  private get inHand() {
    return { handId: this.handId, tableId: FELT }
  }

  private stake(seat: number, amount: number): void {
    this.stacks[seat] = (this.stacks[seat] ?? 0) - amount
    this.bets[seat] = (this.bets[seat] ?? 0) + amount
    this.put[seat] = (this.put[seat] ?? 0) + amount
  }

  private post(seat: number, forced: Forced, amount: number): void {
    this.stake(seat, amount)
    this.tell({ type: 'BlindPosted', data: { ...this.inHand, ...at(seat), forced, amount: chips(amount) } })
  }

  /** Somebody is asked to act; what they may do matters to nobody here. */
  turn(seat: number): this {
    this.turns += 1
    const { turns: turn, street } = this
    const deadline = new Date(this.turns * 20_000).toISOString()
    return this.tell({
      type: 'TurnStarted',
      data: { ...this.inHand, ...at(seat), turn, street, legal: NOTHING_ELSE, deadline },
    })
  }

  /** @param to the bet on this street after it, in chips */
  act(seat: number, action: Action, to = this.bets[seat] ?? 0): this {
    this.turn(seat)
    const amount = to - (this.bets[seat] ?? 0)
    const allIn = amount > 0 && amount === this.stacks[seat]
    this.stake(seat, amount)
    const { turns: turn, street } = this
    const facts = { turn, street, action, amount: chips(amount), to: chips(to), allIn, timeBank: 60_000 }
    return this.tell({ type: 'ActionTaken', data: { ...this.inHand, ...at(seat), ...facts, because: 'choice' } })
  }

  deal(street: Exclude<Street, 'preflop'>): this {
    const cards = this.deck.slice(6 + this.board, 6 + this.board + (street === 'flop' ? 3 : 1))
    this.board += cards.length
    this.street = street
    this.bets.fill(0)
    return this.tell({ type: 'StreetDealt', data: { ...this.inHand, street, cards } })
  }

  returned(seat: number, amount: number): this {
    this.stake(seat, -amount)
    return this.tell({ type: 'UncalledBetReturned', data: { ...this.inHand, ...at(seat), amount: chips(amount) } })
  }

  show(seat: number): this {
    return this.tell({ type: 'CardsShown', data: { ...this.inHand, ...at(seat), cards: this.cardsOf(seat) } })
  }

  muck(seat: number): this {
    return this.tell({ type: 'CardsMucked', data: { ...this.inHand, ...at(seat) } })
  }

  award(pot: number, seat: number, amount: number, hand: Ranked | null = null): this {
    this.stacks[seat] = (this.stacks[seat] ?? 0) + amount
    this.won[seat] = (this.won[seat] ?? 0) + amount
    const winners = [{ ...at(seat), amount: chips(amount), hand }]
    return this.tell({ type: 'PotAwarded', data: { ...this.inHand, pot, run: null, amount: chips(amount), winners } })
  }

  stop(): this {
    const returned = this.order
      .filter((seat) => this.put[seat])
      .map((seat) => ({ ...at(seat), amount: chips(this.put[seat] ?? 0) }))
    for (const { seat, amount } of returned) this.stake(seat, -amount)
    const eventId = `hand-${this.handId}/0`
    return this.tell({ type: 'HandStopped', data: { ...this.inHand, reason: 'DeckUnreadable', eventId, returned } })
  }

  private get results(): Result[] {
    return this.order.map((seat) => {
      const [bet, won] = [this.put[seat] ?? 0, this.won[seat] ?? 0]
      const figures = { bet: chips(bet), won: chips(won), change: won - bet, stack: chips(this.stacks[seat] ?? 0) }
      return { ...at(seat), ...figures, timeBank: 60_000 }
    })
  }

  complete(): this {
    const count = (type: string) => this.events.filter((event) => event.type === type).length
    const looks = { shown: count('CardsShown'), pots: count('PotAwarded'), runOut: 0 }
    return this.tell({ type: 'HandCompleted', data: { ...this.inHand, seats: this.results, ...looks } })
  }

  end(): this {
    return this.tell({ type: 'HandEnded', data: { ...this.inHand, seats: this.results } })
  }
}

/** The table's first hand, with the blinds posted. */
export const firstHand = (others: Partial<Told> = {}) =>
  new ToldHand({
    number: 1,
    button: 0,
    smallBlind: 1,
    bigBlind: 2,
    stacks: [10_000, 1_050, 10_000],
    dealt: '2d 9h As 7c 9d Ks 2c 7d Ts Jh 3s',
    ...others,
  })

/** Before the flop Ann raises, Ben folds his small blind and Cat calls; on the flop Ann bets, and Cat folds. */
export const raisedAndFolded = () =>
  firstHand()
    .act(0, 'raise', 300)
    .act(1, 'fold')
    .act(2, 'call', 300)
    .deal('flop')
    .act(2, 'check')
    .act(0, 'bet', 400)
    .act(2, 'fold')
    .returned(0, 400)
    .award(0, 0, 650)
    .complete()
    .end()

/** Ben is all-in before the flop; Ann and Cat bet on beside him. He wins the main pot with three tens, Ann the other. */
export const sidePot = () =>
  new ToldHand({
    number: 2,
    button: 1,
    smallBlind: 2,
    bigBlind: 0,
    stacks: [10_350, 1_000, 9_700],
    dealt: 'Kc As Th Qc Ah Td 2c 7d Ts Jh 3s',
  })
    .act(1, 'raise', 1_000)
    .act(2, 'call', 1_000)
    .act(0, 'call', 1_000)
    .deal('flop')
    .act(2, 'check')
    .act(0, 'bet', 500)
    .act(2, 'call', 500)
    .deal('turn')
    .act(2, 'check')
    .act(0, 'check')
    .deal('river')
    .act(2, 'check')
    .act(0, 'check')
    .show(2)
    .show(0)
    .show(1)
    .award(0, 1, 3_000, { words: 'Three tens', cards: ['Th', 'Td', 'Ts', 'Jh', '7d'] })
    .award(1, 0, 1_000, { words: 'A pair of aces', cards: ['As', 'Ah', 'Jh', 'Ts', '7d'] })
    .complete()
    .end()

/** Ann, Ben and Cat join with 20,000 chips each, and take their seats with some of them. */
export const threeArrive = (): RoomEvent[] => [
  ...Object.entries({ [ANN]: 'Ann', [BEN]: 'Ben', [CAT]: 'Cat' }).map(
    ([id, displayName]): RoomEvent => ({
      type: 'PlayerRegistered',
      data: { playerId: PlayerId.parse(id), displayName },
    }),
  ),
  opened,
  ...[10_000, 1_050, 10_000].flatMap((stack, seat): RoomEvent[] => {
    const { playerId } = at(seat)
    const hold = { playerId, reservationId: reservationId(seat), tableId: FELT, amount: chips(stack) }
    return [
      { type: 'FundsDeposited', data: { playerId, amount: chips(20_000) } },
      { type: 'FundsReserved', data: { ...hold, purpose: 'buy-in', seat } },
      seated(seat, stack),
      { type: 'FundsCaptured', data: hold },
    ]
  }),
]

/** The table opens, three sit down, and both hands are played. */
export const anEveningOfHands = (): RoomEvent[] => [
  opened,
  seated(0, 10_000),
  seated(1, 1_050),
  seated(2, 10_000),
  ...raisedAndFolded().events,
  ...sidePot().events,
]
