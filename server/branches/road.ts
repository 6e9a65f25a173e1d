import type { Rejection } from '@/domain/decider'
import type { HandCommand } from '@/domain/hand/commands'
import { nextEvent } from '@/domain/hand/consequences'
import type { HandEvent, LegalActions } from '@/domain/hand/events'
import { hand as aggregate } from '@/domain/hand/hand'
import type { DealtHand, HandSeat } from '@/domain/hand/state'
import { chips } from '@/domain/kernel'
import type { Move } from '@/projections/branch'
import { SOLID } from '../bots/character'
import { choose } from '../bots/decide'
import type { Random } from '../bots/equity'
import { type Reading, read } from '../bots/reading'
import { situationOf } from '../bots/situation'

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

  /** Whose turn it is; undefined when nothing is left to decide. */
  get actor(): HandSeat | undefined {
    return this.hand.turn ? this.hand.seats.find(({ seat }) => seat === this.hand.turn?.seat) : undefined
  }

  /** @returns why it would have been refused, if so */
  take({ action, to }: Move): Rejection | undefined {
    const { handId, turns, turn, seats } = this.hand
    const playerId = (this.actor ?? seats[0])?.playerId
    if (!playerId) throw new Error('Nobody plays')
    const number = turn?.number ?? Math.max(1, turns)
    const data = { handId, playerId, turn: number, action, ...(to !== undefined && { amount: to }) }
    const refusal = this.#send({ type: 'Act', data })
    if (!refusal) this.#settle()
    return refusal
  }

  /** What a bot does in place of whoever is to act, with that player's cards and no others. */
  botMove(random: Random, iterations: number): Move | undefined {
    const own = this.actor
    if (!own || !this.legal) return undefined
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

  /** What follows by itself, until somebody has to act or the hand is over. On a road nobody agrees to run it twice. */
  #settle(): void {
    const metadata = { commandId: '', now: this.#now }
    for (let next = nextEvent(this.hand, metadata); next; next = nextEvent(this.hand, metadata)) this.#append(next)
    const { offer, handId } = this.hand
    if (!offer) return
    this.#send({ type: 'TimeOutRunOut', data: { handId } }, Date.parse(offer.deadline))
    this.#settle()
  }

  #send(command: HandCommand, now = this.#now): Rejection | undefined {
    const decision = aggregate.decide(command, this.hand, { commandId: '', now })
    if (decision.type === 'rejected') return decision.rejection
    for (const event of decision.events) this.#append(event)
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
