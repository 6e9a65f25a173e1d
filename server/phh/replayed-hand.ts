import type { HandCommand } from '@/domain/hand/commands'
import type { HandEvent, LegalActions } from '@/domain/hand/events'
import { hand as aggregate } from '@/domain/hand/hand'
import { potsIn } from '@/domain/hand/showdown'
import type { DealtHand, Hand } from '@/domain/hand/state'
import { explain } from '@/domain/rejections'
import type { Entry } from './hand-history'
import type { plantedDeck } from './planted-deck'

type Act = Extract<HandCommand, { type: 'Act' }>['data']

/** A hand while it is played again. */
export class ReplayedHand {
  private hand: Hand = aggregate.initial
  readonly events: HandEvent[] = []

  /** @param now when it was played, in milliseconds since 1970 */
  constructor(private readonly now = 0) {}

  get state(): DealtHand {
    if (this.hand.status === 'undealt') throw new Error('The hand was not dealt')
    return this.hand
  }

  /** What whoever is to act may do. */
  get legal(): LegalActions | undefined {
    const started = this.events.findLast(({ type }) => type === 'TurnStarted')
    return this.state.turn && started?.type === 'TurnStarted' ? started.data.legal : undefined
  }

  /** Players, in the file's order, who won a pot which another could have won by better cards. */
  get contestedWinners(): number[] {
    const pots = potsIn(this.state)
    const awarded = this.events.flatMap((event) => (event.type === 'PotAwarded' ? [event.data] : []))
    const contested = awarded.filter(({ pot }) => (pots[pot]?.eligible.length ?? 0) > 1)
    const order = this.state.seats.map(({ seat }) => seat)
    return contested.flatMap(({ winners }) => winners.map(({ seat }) => order.indexOf(seat)))
  }

  /** Whether somebody was too short for a blind or straddle. */
  get hasShortBlind(): boolean {
    const due = this.events.flatMap((event) => (event.type === 'HandDealt' ? event.data.posts : []))
    const posted = this.events.flatMap((event) => (event.type === 'BlindPosted' ? [event.data] : []))
    const isFull = (post: (typeof due)[number]) =>
      posted.some(({ seat, forced, amount }) => seat === post.seat && forced === post.forced && amount === post.amount)
    return due.some((post) => (post.forced === 'big-blind' || post.forced === 'straddle') && !isFull(post))
  }

  /** Chips that came back to a seat because nobody called them. */
  returned(seat: number): number {
    const event = this.events.find(({ type, data }) => type === 'UncalledBetReturned' && data.seat === seat)
    return event?.type === 'UncalledBetReturned' ? event.data.amount : 0
  }

  /** Everybody agrees to run it twice, if that is what they are asked: only a hand that was is dealt so. */
  runTwice(): void {
    const { handId, offer } = this.state
    for (const { seat } of offer?.answers ?? []) {
      const own = this.state.seats.find((each) => each.seat === seat)
      if (own) this.send({ type: 'ChooseRunOut', data: { handId, playerId: own.playerId, times: 2 } })
    }
  }

  /** @returns why the command was refused, if so */
  send(command: HandCommand, deck?: ReturnType<typeof plantedDeck>): string | undefined {
    const decision = aggregate.decide(command, this.hand, { commandId: '', now: this.now, ...(deck && { deck }) })
    if (decision.type === 'rejected') return explain(decision.rejection)
    for (const event of decision.events) {
      this.hand = aggregate.evolve(this.hand, event)
      this.events.push(event)
    }
    return undefined
  }
}

/** One entry of the file; `told` is how many cards of the board the file has told so far. @returns what is wrong with it */
export function follow(replayed: ReplayedHand, { action }: Entry, told: number): string | undefined {
  const { state } = replayed
  const { seat, number } = state.turn ?? { seat: undefined, number: Math.max(1, state.turns) }
  const onTurn = state.seats.findIndex((each) => each.seat === seat)
  switch (action.type) {
    case 'deal-board':
      return told > state.board.length ? `p${onTurn + 1} is to act before that` : undefined
    case 'fold':
    case 'check-or-call':
    case 'bet-or-raise': {
      if (state.turn && state.board.length > told) return `the ${state.street} is to be dealt before that`
      const own = state.seats[action.player]
      if (!own || (state.turn && seat !== own.seat)) return `p${onTurn + 1} is to act`
      const { handId } = state
      const data: Act = { handId, playerId: own.playerId, turn: number, ...asked(action, replayed) }
      return replayed.send({ type: 'Act', data })
    }
    default:
      return undefined
  }
}

/** What the room calls it: a check or a call, a bet or a raise. */
function asked(
  action: Extract<Entry['action'], { type: 'fold' | 'check-or-call' | 'bet-or-raise' }>,
  { legal, state }: ReplayedHand,
): Pick<Act, 'action' | 'amount'> {
  if (action.type === 'fold') return { action: 'fold' }
  if (action.type === 'check-or-call') return { action: legal?.check ? 'check' : 'call' }
  return { action: state.price === 0 ? 'bet' : 'raise', amount: action.to }
}
