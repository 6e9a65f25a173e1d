import type { Decider, Rejection } from '@/domain/decider'
import type { EventBody, Recorded, StreamId } from '@/domain/kernel'
import { PlayerCommand } from '@/domain/player/commands'
import { player } from '@/domain/player/player'
import { type BuyIn, buyIn } from '@/domain/processes/buy-in'
import type { BuyInEvent } from '@/domain/processes/buy-in-events'
import { cashOut } from '@/domain/processes/cash-out'
import { playerStream, type RoomCommand, type RoomEvent, tableStream } from '@/domain/room'
import { TableCommand } from '@/domain/table/commands'
import { table } from '@/domain/table/table'

/** A piece of work that a process has still to do. */
type Errand = { key: string; run(): void }

/**
 * The whole room in memory, without a server: commands are decided at once, and what the processes have to do because
 * of them waits in `errands`, to be run in any order that a server could run them in.
 */
export class SimulatedRoom {
  readonly log: Recorded<RoomEvent>[] = []
  readonly refusals: Rejection[] = []
  private readonly states = new Map<StreamId, object>()
  private readonly versions = new Map<StreamId, number>()
  private readonly buyIns = new Map<StreamId, BuyIn>()
  private errands: Errand[] = []

  constructor(private readonly onEvent: (event: Recorded<RoomEvent>) => void = () => undefined) {}

  send(command: RoomCommand): Rejection | undefined {
    const asPlayer = PlayerCommand.safeParse(command)
    if (asPlayer.success) return this.decide(playerStream(asPlayer.data.data.playerId), player, asPlayer.data)
    const asTable = TableCommand.parse(command)
    return this.decide(tableStream(asTable.data.tableId), table, asTable)
  }

  /** Errands of one key are run in order, those of different keys in any: `choose` picks among the keys. */
  runErrands(choose: (keys: number) => number): void {
    while (this.errands.length > 0) this.runOneErrand(choose)
  }

  runOneErrand(choose: (keys: number) => number): void {
    const keys = [...new Set(this.errands.map(({ key }) => key))]
    const key = keys[choose(keys.length) % keys.length]
    const index = this.errands.findIndex((errand) => errand.key === key)
    const [errand] = this.errands.splice(index, 1)
    errand?.run()
  }

  private decide<State extends object, Command extends RoomCommand, Event extends EventBody>(
    streamId: StreamId,
    decider: Decider<State, Command, Event, Rejection>,
    command: Command,
  ): Rejection | undefined {
    const state = (this.states.get(streamId) ?? decider.initial) as State
    const decision = decider.decide(command, state)
    if (decision.type === 'rejected') {
      this.refusals.push(decision.rejection)
      return decision.rejection
    }
    this.states.set(streamId, decision.events.reduce(decider.evolve, state))
    for (const event of decision.events) this.record(streamId, event)
    return undefined
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
      recordedAt: new Date(0).toISOString(),
      hash: '',
    } as Recorded<RoomEvent>
    this.log.push(event)
    this.onEvent(event)
    const process = buyIn.correlate(event)
    if (process)
      this.errands.push({ key: process, run: () => this.followBuyIn(process, buyIn.react(event, this.buyIn(process))) })
    const commands = cashOut.react(event)
    if (commands.length > 0)
      this.errands.push({ key: `cash-out ${streamId}`, run: () => void commands.map((command) => this.send(command)) })
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
