import { CARDS, type CommittedDeck } from '@/domain/cards'
import type { CommandMetadata, Rejection } from '@/domain/decider'
import type { EventBody, Recorded, StreamId } from '@/domain/kernel'
import { type BuyIn, buyIn } from '@/domain/processes/buy-in'
import type { BuyInEvent } from '@/domain/processes/buy-in-events'
import type { Alarm } from '@/domain/processes/process'
import { sagas } from '@/domain/processes/sagas'
import { timekeepers } from '@/domain/processes/timekeepers'
import type { RoomCommand, RoomEvent } from '@/domain/room'
import { target } from '@/server/aggregates'
import { handId } from './ids'
import { NOW } from './specification'

/** A piece of work that a process has still to do. */
type Errand = { key: string; run(): void }

/** Any deck will do, if only not the same one every time; nobody looks at its proofs. */
function cutDeck(at: number): CommittedDeck {
  const cut = (at * 19) % CARDS.length
  const cards = [...CARDS.slice(cut), ...CARDS.slice(0, cut)]
  return { root: 'root', cards: cards.map((card, index) => ({ index, card, salt: `salt ${index}`, path: [] })) }
}

/**
 * The whole room in memory, without a server: commands are decided at once, and what the processes have to do because
 * of them waits in `errands`, to be run in any order that a server could run them in. Time passes when an alarm goes off.
 */
export class SimulatedRoom {
  readonly log: Recorded<RoomEvent>[] = []
  readonly refusals: Rejection[] = []
  private readonly states = new Map<StreamId, object>()
  private readonly versions = new Map<StreamId, number>()
  private readonly buyIns = new Map<StreamId, BuyIn>()
  private readonly alarms = new Map<string, Alarm>()
  private errands: Errand[] = []
  private now = NOW
  private commands = 0

  constructor(private readonly onEvent: (event: Recorded<RoomEvent>) => void = () => undefined) {}

  send(command: RoomCommand): Rejection | undefined {
    const { aggregate, streamId } = target(command)
    const { decide, evolve, initial } = aggregate.decider
    const state = this.states.get(streamId) ?? initial
    const decision = decide(command, state, this.metadata())
    if (decision.type === 'rejected') {
      this.refusals.push(decision.rejection)
      return decision.rejection
    }
    this.states.set(streamId, decision.events.reduce(evolve, state))
    for (const event of decision.events) this.record(streamId, event)
    return undefined
  }

  /** Until there are none. Errands of one key are run in order, those of different keys in any: `choose` picks among keys. */
  runErrands(choose: (keys: number) => number): void {
    while (this.errands.length + this.alarms.size > 0) this.runOneErrand(choose)
  }

  /** An alarm is an errand, too: that of its key. */
  runOneErrand(choose: (keys: number) => number): void {
    const keys = [...new Set([...this.errands.map(({ key }) => key), ...this.alarms.keys()])]
    const key = keys[choose(keys.length) % keys.length] ?? ''
    const alarm = this.alarms.get(key)
    if (alarm) {
      this.ring(key, alarm)
    } else {
      const index = this.errands.findIndex((errand) => errand.key === key)
      const [errand] = this.errands.splice(index, 1)
      errand?.run()
    }
  }

  private metadata(): CommandMetadata {
    this.commands += 1
    return { commandId: handId(this.commands), now: this.now, deck: cutDeck(this.commands) }
  }

  private ring(key: string, { at, command }: Alarm): void {
    this.alarms.delete(key)
    this.now = Math.max(this.now, Date.parse(at))
    this.send(command)
  }

  private record(streamId: StreamId, body: EventBody): void {
    const version = (this.versions.get(streamId) ?? -1) + 1
    this.versions.set(streamId, version)
    const event = {
      ...body,
      position: this.log.length + 1,
      streamId,
      version,
      schemaVersion: 1,
      commandId: '',
      correlationId: '',
      causationId: '',
      actorId: 'system',
      recordedAt: new Date(this.now).toISOString(),
      hash: '',
    } as Recorded<RoomEvent>
    this.log.push(event)
    this.onEvent(event)
    this.tellProcesses(event)
  }

  private tellProcesses(event: Recorded<RoomEvent>): void {
    const process = buyIn.correlate(event)
    if (process)
      this.errands.push({ key: process, run: () => this.followBuyIn(process, buyIn.react(event, this.buyIn(process))) })
    for (const saga of sagas) {
      const commands = saga.react(event)
      const run = () => {
        for (const command of commands) {
          const rejection = this.send(command)
          const isNews = rejection && !saga.tolerates?.some((code) => code === rejection.code)
          const remedy = isNews && saga.refused?.(command, rejection)
          if (remedy) this.send(remedy)
        }
      }
      if (commands.length > 0) this.errands.push({ key: `${saga.name} ${event.streamId}`, run })
    }
    for (const { name, heed } of timekeepers) {
      const { key, alarm } = heed(event) ?? {}
      if (alarm) this.alarms.set(`${name} ${key}`, alarm)
      else if (key) this.alarms.delete(`${name} ${key}`)
    }
  }

  private buyIn(streamId: StreamId): BuyIn {
    return this.buyIns.get(streamId) ?? buyIn.initial
  }

  private followBuyIn(streamId: StreamId, events: BuyInEvent[]): void {
    for (const event of events) {
      this.buyIns.set(streamId, buyIn.evolve(this.buyIn(streamId), event))
      this.record(streamId, event)
      for (const command of buyIn.commands(event)) {
        const rejection = this.send(command)
        if (rejection) this.followBuyIn(streamId, buyIn.refused(command, rejection, this.buyIn(streamId)))
      }
    }
  }
}
