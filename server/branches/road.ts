import type { Rejection } from '@/domain/decider'
import type { HandCommand } from '@/domain/hand/commands'
import { nextEvent } from '@/domain/hand/consequences'
import type { HandEvent, LegalActions } from '@/domain/hand/events'
import { hand as aggregate } from '@/domain/hand/hand'
import type { DealtHand, HandSeat } from '@/domain/hand/state'
import { chips, PlayerId } from '@/domain/kernel'
import type { Move } from '@/projections/branch'
import { SOLID } from '../bots/character'
import { choose } from '../bots/decide'
import type { Random } from '../bots/equity'
import { type Reading, read } from '../bots/reading'
import { situationOf } from '../bots/situation'

/** Nobody's: what the rules are asked for at a seat that was not dealt in. */
const NO_PLAYER = PlayerId.parse('00000000-0000-0000-0000-000000000000')

/** A hand at a moment, as those who played it knew it. */
export interface Standing {
  hand: DealtHand
  reading: Reading
  /** Of the turn that is open; null while there is none. */
  legal: LegalActions | null
  /** Milliseconds since 1970: when all that is speculated about would have happened. */
  now: number
}

/** A hand that goes on from a moment otherwise than it did, by the same rules. Nothing of it is kept anywhere. */
export class Road {
  /** What would have been appended. */
  readonly events: HandEvent[] = []
  hand: DealtHand
  legal: LegalActions | null
  #reading: Reading
  readonly #now: number

  constructor({ hand, reading, legal, now }: Standing) {
    this.hand = hand
    this.legal = legal
    this.#reading = reading
    this.#now = now
    this.#settle()
  }

  /** Whose turn it is; undefined while nobody is to act. */
  get actor(): HandSeat | undefined {
    return this.hand.turn ? this.#at(this.hand.turn.seat) : undefined
  }

  /** Whom the hand waits for: who is to act, or has not said how often to run the board. */
  get awaited(): HandSeat[] {
    const unanswered = this.hand.offer?.answers.filter(({ times }) => times === null) ?? []
    return [this.actor, ...unanswered.map(({ seat }) => this.#at(seat))].filter((seat) => seat !== undefined)
  }

  /** @returns why it would have been refused, if so */
  take(move: Move): Rejection | undefined {
    const { handId, offer } = this.hand
    if (move.action !== 'lapse') return this.#send(this.#commandOf(move))
    return this.#send({ type: 'TimeOutRunOut', data: { handId } }, offer ? Date.parse(offer.deadline) : this.#now)
  }

  #commandOf(move: Exclude<Move, { action: 'lapse' }>): HandCommand {
    const { handId, turns, turn, seats } = this.hand
    if ('seat' in move) {
      const playerId = this.#at(move.seat)?.playerId ?? NO_PLAYER
      return { type: 'ChooseRunOut', data: { handId, playerId, times: move.action === 'once' ? 1 : 2 } }
    }
    const { action, to } = move
    const playerId = (this.actor ?? seats[0])?.playerId ?? NO_PLAYER
    const number = turn?.number ?? Math.max(1, turns)
    return { type: 'Act', data: { handId, playerId, turn: number, action, ...(to !== undefined && { amount: to }) } }
  }

  /** What a bot does in place of a player who is awaited, with that player's cards and no others. */
  botMove(own: HandSeat, random: Random, iterations: number): Move | undefined {
    if (this.hand.offer) return { action: random() < SOLID.runsTwice ? 'twice' : 'once', seat: own.seat }
    if (!this.legal) return undefined
    const cards = (this.hand.holeCards[own.playerId] ?? []).map(({ card }) => card)
    const situation = situationOf(this.hand, own.seat, cards, this.legal, this.#reading)
    if (!situation) return undefined
    const { action, amount } = choose(situation, SOLID, random, iterations)
    return amount === undefined ? { action } : { action, to: amount }
  }

  /** All that lies in the middle and before the players, in chips. */
  get pot() {
    return chips(this.hand.seats.reduce((sum, { committed, dead }) => sum + committed + dead, 0))
  }

  #at(seat: number): HandSeat | undefined {
    return this.hand.seats.find((each) => each.seat === seat)
  }

  /** What follows by itself, until somebody has to decide something or the hand is over. */
  #settle(): void {
    const metadata = { commandId: '', now: this.#now }
    for (let next = nextEvent(this.hand, metadata); next; next = nextEvent(this.hand, metadata)) this.#append(next)
  }

  #send(command: HandCommand, now = this.#now): Rejection | undefined {
    const decision = aggregate.decide(command, this.hand, { commandId: '', now })
    if (decision.type === 'rejected') return decision.rejection
    for (const event of decision.events) this.#append(event)
    this.#settle()
    return undefined
  }

  #append(event: HandEvent): void {
    const after = aggregate.evolve(this.hand, event)
    if (after.status === 'undealt') throw new Error('A hand cannot be undealt')
    this.hand = after
    this.#reading = read(this.#reading, event)
    this.legal = event.type === 'TurnStarted' ? event.data.legal : this.hand.turn ? this.legal : null
    this.events.push(event)
  }
}
