import { isDeepStrictEqual } from 'node:util'
import type { CommittedDeck } from '@/domain/cards'
import type { HandCommand } from '@/domain/hand/commands'
import { HandEvent, type LegalActions } from '@/domain/hand/events'
import type { hand as theRealOne } from '@/domain/hand/hand'
import type { DealtHand, Hand } from '@/domain/hand/state'
import { INVARIANTS } from './invariants'
import { booked, EMPTY, type Ledger } from './ledger'
import type { Attempt, Move } from './moves'
import { offerMistake } from './offers'
import { settlementMistake } from './settlement'

export type Aggregate = typeof theRealOne

/** What did not hold, and in which words. */
export interface Failure {
  rule: string
  detail: string
}

/** One command that was tried, and the events it came to. */
export interface Played {
  move: Move
  command: HandCommand
  events: readonly HandEvent[]
}

const START = Date.parse('2026-01-01T00:00:00Z')

/** A hand whose every event is checked. The first thing that does not hold is the failure, and ends it. */
export class CheckedHand {
  failure: Failure | undefined
  /** Milliseconds since 1970. */
  now = START
  /** What the open turn offers. */
  legal: LegalActions | null = null
  private hand: Hand
  private ledger: Ledger = EMPTY
  private readonly events: HandEvent[] = []

  constructor(private readonly aggregate: Aggregate) {
    this.hand = aggregate.initial
  }

  get state(): DealtHand {
    if (this.hand.status === 'undealt') throw new Error('The hand was not dealt')
    return this.hand
  }
  get isOver(): boolean {
    return this.hand.status === 'completed'
  }

  /** @returns the events that came of it */
  send({ command, expected, now }: Attempt, deck?: CommittedDeck): HandEvent[] {
    const before = this.events.length
    if (expected === 'events') this.now = now
    try {
      const metadata = { commandId: '', now, ...(deck && { deck }) }
      const decision = this.aggregate.decide(command, this.hand, metadata)
      const events = decision.type === 'accepted' ? decision.events : []
      const came = decision.type === 'rejected' ? 'refused' : events.length > 0 ? 'events' : 'ignored'
      if (came !== expected) {
        const why = decision.type === 'rejected' ? `, ${decision.rejection.code}` : ''
        this.check('only what is legal happens (rule 9)', `${command.type} had to come to ${expected}: ${came}${why}`)
      }
      for (const event of events) this.append(event)
    } catch (error) {
      this.check('nothing is thrown', error instanceof Error ? error.message : String(error))
    }
    return this.events.slice(before)
  }

  /** Whether the events alone, written and read as JSON, come to the same hand. */
  replay(): void {
    const stored = HandEvent.array().safeParse(JSON.parse(JSON.stringify(this.events)))
    if (!stored.success) {
      this.check('every event has the form that is declared', stored.error.message)
      return
    }
    const replayed = stored.data.reduce<Hand>(this.aggregate.evolve, this.aggregate.initial)
    const isSame = isDeepStrictEqual(replayed, JSON.parse(JSON.stringify(this.hand)))
    if (!isSame) this.check('the events alone give the same hand', 'replayed from JSON, it is another')
  }

  private append(event: HandEvent): void {
    const before = this.hand
    this.hand = frozen(this.aggregate.evolve(before, event))
    this.ledger = booked(this.ledger, event)
    const { state: after, ledger } = this
    for (const [rule, mistake] of Object.entries(INVARIANTS))
      this.check(rule, mistake({ before, event, after, ledger, earlier: this.events }))
    this.events.push(event)
    if (event.type === 'TurnStarted') this.offered(event.data.legal)
    if (after.turn === null) this.legal = null
    if (event.type === 'HandCompleted')
      this.check('the chips go to whom they are due', settlementMistake(after, ledger, this.events))
  }

  private offered(legal: LegalActions): void {
    this.legal = legal
    const mistake = offerMistake(this.aggregate, this.state, legal, this.now)
    this.check('a turn offers what is accepted, and nothing else', mistake)
  }

  private check(rule: string, mistake: string | undefined): void {
    if (mistake !== undefined) this.failure ??= { rule, detail: mistake }
  }
}

/** Whoever changes a state that others know throws. */
function frozen<Value>(value: Value): Value {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value
  Object.freeze(value)
  for (const part of Object.values(value)) frozen(part)
  return value
}
