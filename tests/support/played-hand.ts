import { expect } from 'vitest'
import { CARDS, type Card, type CommittedDeck } from '@/domain/cards'
import type { Deal, Forced } from '@/domain/deal'
import type { CommandMetadata } from '@/domain/decider'
import type { HandCommand } from '@/domain/hand/commands'
import type { Action, HandEvent, LegalActions } from '@/domain/hand/events'
import { hand as aggregate } from '@/domain/hand/hand'
import { chipsInHand, type DealtHand, type Hand } from '@/domain/hand/state'
import { chips, HandId } from '@/domain/kernel'
import { playerId, tableId } from './ids'

const HAND = HandId.parse('40000000-0000-4000-8000-000000000001')
const AT_TABLE = tableId(1)
const NOW = Date.parse('2026-01-01T00:00:00Z')

export interface Dealing {
  /** By seat; the blinds, unless given, are 50 and 100, from the seats left of the button. */
  stacks: number[]
  button?: number
  bigBlind?: number
  posts?: { seat: number; forced: Forced; amount: number }[]
  opening?: number
  /** `Ah Kd`, by seat; whoever is left out gets what is left of the deck. */
  cards?: string[]
  /** `2c 7d Ts Jh Qs`, as much of it as matters. */
  board?: string
  /** `2c 7d`: the cards after the board's, of which a second one is dealt. */
  second?: string
  /** Instead of one that is made up of these cards: a deck whose proofs hold, for the hand `handId(1)`. */
  deck?: CommittedDeck
  rabbitHunting?: boolean
  runItTwice?: boolean
  /** Milliseconds. */
  timeBank?: number
}

const cardsIn = (text: string) => text.split(' ').filter(Boolean) as Card[]

/** In the order of play after the flop: first left of the button. */
function inOrder(seats: number[], button: number): number[] {
  const first = seats.findIndex((seat) => seat > button)
  return first < 0 ? seats : [...seats.slice(first), ...seats.slice(0, first)]
}

/** A deck in which everyone gets the cards that a test gives them; nobody looks at its proofs. */
export function stackedDeck(
  order: number[],
  { cards = [], board = '', second = '' }: Pick<Dealing, 'cards' | 'board' | 'second'>,
): CommittedDeck {
  const wanted = new Set([...cards.flatMap(cardsIn), ...cardsIn(board), ...cardsIn(second)])
  const others = CARDS.filter((card) => !wanted.has(card))
  const hands = order.map((seat) => cardsIn(cards[seat] ?? ''))
  const take = (card: Card | undefined) => card ?? others.pop()
  const dealt = [
    ...hands.map(([first]) => take(first)),
    ...hands.map(([, second]) => take(second)),
    ...Array.from({ length: 5 }, (_, n) => take(cardsIn(board)[n])),
    ...cardsIn(second),
  ].flatMap((card) => card ?? [])
  const all = [...dealt, ...others]
  return { root: 'root', cards: all.map((card, index) => ({ index, card, salt: `salt ${index}`, path: [] })) }
}

function usualPosts(order: number[], bigBlind: number): NonNullable<Dealing['posts']> {
  const [first = 0, second = 0] = order
  const isHeadsUp = order.length === 2
  return [
    { seat: isHeadsUp ? second : first, forced: 'small-blind', amount: bigBlind / 2 },
    { seat: isHeadsUp ? first : second, forced: 'big-blind', amount: bigBlind },
  ]
}

/** A hand that a test plays by its seats; after every event the chips are counted (rule 17). */
export class PlayedHand {
  readonly events: HandEvent[] = []
  now = NOW
  private hand: Hand = aggregate.initial
  private readonly chips: number

  constructor(dealing: Dealing) {
    const { stacks, button = stacks.length - 1, bigBlind = 100, timeBank = 0 } = dealing
    const order = inOrder([...stacks.keys()], button)
    const posts = dealing.posts ?? usualPosts(order, bigBlind)
    this.chips = stacks.reduce((sum, stack) => sum + stack, 0)
    const data: Deal = {
      handId: HAND,
      tableId: AT_TABLE,
      number: 1,
      button,
      bigBlind: chips(bigBlind),
      opening: chips(dealing.opening ?? bigBlind),
      clock: 20_000,
      rabbitHunting: dealing.rabbitHunting ?? false,
      runItTwice: dealing.runItTwice ?? false,
      seats: order.map((seat) => ({ seat, playerId: playerId(seat), stack: chips(stacks[seat] ?? 0), timeBank })),
      posts: posts.map((post) => ({ ...post, amount: chips(post.amount) })),
      seeds: [],
    }
    this.send({ type: 'DealHand', data }, { deck: dealing.deck ?? stackedDeck(order, dealing) })
  }

  /** @returns the rejection's code, if the command was refused */
  send(command: HandCommand, metadata: Partial<CommandMetadata> = {}): string | undefined {
    const decision = aggregate.decide(command, this.hand, { commandId: '', now: this.now, ...metadata })
    if (decision.type === 'rejected') return decision.rejection.code
    for (const event of decision.events) {
      this.hand = aggregate.evolve(this.hand, event)
      this.events.push(event)
      expect(chipsInHand(this.state), `chips after ${event.type}`).toBe(this.chips)
      if (event.type === 'HandCompleted')
        expect(
          event.data.seats.reduce((sum, { stack }) => sum + stack, 0),
          'stacks at the end',
        ).toBe(this.chips)
    }
    return undefined
  }

  /** The seat acts on the turn that is open, whosever it is. */
  tries(seat: number, action: Action, amount?: number): string | undefined {
    const turn = this.state.turn?.number ?? this.state.turns
    const data = { handId: HAND, playerId: playerId(seat), turn, action }
    return this.send({ type: 'Act', data: { ...data, ...(amount !== undefined && { amount: chips(amount) }) } })
  }

  act(seat: number, action: Action, amount?: number): this {
    expect(this.tries(seat, action, amount), `seat ${seat}: ${action} ${amount ?? ''}`).toBeUndefined()
    return this
  }

  fold = (seat: number) => this.act(seat, 'fold')
  check = (seat: number) => this.act(seat, 'check')
  call = (seat: number) => this.act(seat, 'call')
  bet = (seat: number, to: number) => this.act(seat, 'bet', to)
  raise = (seat: number, to: number) => this.act(seat, 'raise', to)
  /** Everyone whose turn it is checks or calls, until the street is over. */
  callDown(): this {
    const { street } = this.state
    while (this.toAct !== null && this.state.street === street) {
      this.act(this.toAct, this.legal.check ? 'check' : 'call')
    }
    return this
  }

  leave = (seat: number) => this.send({ type: 'ForfeitHand', data: { handId: HAND, playerId: playerId(seat) } })
  show = (seat: number, ...cards: Card[]) =>
    this.send({
      type: 'ShowCards',
      data: { handId: HAND, playerId: playerId(seat), ...(cards.length > 0 && { cards }) },
    })
  hunt = (seat: number) => this.send({ type: 'HuntRabbit', data: { handId: HAND, playerId: playerId(seat) } })
  runs = (seat: number, times: 1 | 2) =>
    this.send({ type: 'ChooseRunOut', data: { handId: HAND, playerId: playerId(seat), times } })
  timeOutRunOut = () => this.send({ type: 'TimeOutRunOut', data: { handId: HAND } })
  timeOut = (turn = this.state.turn?.number ?? 1) => this.send({ type: 'TimeOutTurn', data: { handId: HAND, turn } })
  resume = (stoppedAt: number, turn = this.state.turn?.number ?? 1) =>
    this.send({
      type: 'ResumeClock',
      data: { handId: HAND, turn, stoppedAt: new Date(stoppedAt).toISOString() },
    })
  /** The seal of the deck breaks, or its key is destroyed. */
  loseTheDeck(): void {
    this.hand = { ...this.state, holeCards: {}, boardToCome: [], secondToCome: [] }
  }

  get state(): DealtHand {
    if (this.hand.status === 'undealt') throw new Error('not dealt')
    return this.hand
  }
  get toAct(): number | null {
    return this.state.turn?.seat ?? null
  }
  /** What the player whose turn it is was told they may do. */
  get legal(): LegalActions {
    const [turn] = this.all('TurnStarted').slice(-1)
    if (!turn) throw new Error('nobody was asked to act')
    return turn.legal
  }
  get deadline(): number {
    return Date.parse(this.state.turn?.deadline ?? '')
  }
  get types(): string[] {
    return this.events.map(({ type }) => type)
  }
  /** Chips behind, by seat. */
  get stacks(): number[] {
    return this.state.seats.toSorted((a, b) => a.seat - b.seat).map(({ stack }) => stack)
  }
  /** What each seat won or lost, by seat; once the hand is completed. */
  get changes(): number[] {
    return (this.all('HandCompleted')[0]?.seats ?? []).toSorted((a, b) => a.seat - b.seat).map(({ change }) => change)
  }
  /** The pots as they were awarded: seat → chips. */
  get awards(): Record<number, number>[] {
    return this.all('PotAwarded').map(({ winners }) =>
      Object.fromEntries(winners.map(({ seat, amount }) => [seat, amount])),
    )
  }

  all<Type extends HandEvent['type']>(type: Type): Extract<HandEvent, { type: Type }>['data'][] {
    return this.events.flatMap((event) => (event.type === type ? [event.data as never] : []))
  }
}
