import type { Rejection } from '../decider'
import type { EventBody, Recorded, StreamId } from '../kernel'
import type { RejectionCode } from '../rejections'
import type { RoomCommand, RoomEvent } from '../room'

/**
 * A stateless process: what follows from an event, as commands. Redelivery does nothing, since the commands' ids come
 * from the saga's name, the event's id and the command's index.
 */
export interface Saga {
  name: string
  /** Refusals that only say that a command came too late. */
  tolerates?: readonly RejectionCode[]
  react(event: Recorded<RoomEvent>): RoomCommand[]
  /** What is to be done about any other; where that is nothing, it is a mistake. */
  refused?(command: RoomCommand, rejection: Rejection): RoomCommand | undefined
}

/**
 * A stateful process with a stream of its own. What happens outside becomes a fact of the process (`react`), and
 * each of its facts may ask for commands (`commands`). A command that is refused comes back through `refused`.
 */
export interface ProcessManager<State, Event extends EventBody> {
  name: string
  initial: State
  /** The process's stream that an event concerns, if any. */
  correlate(event: Recorded<RoomEvent>): StreamId | undefined
  evolve(state: State, event: Event): State
  react(event: RoomEvent, state: State): Event[]
  refused(command: RoomCommand, rejection: Rejection, state: State): Event[]
  commands(event: Event): RoomCommand[]
}

/**
 * A process that waits: an event sets the one alarm of its key, and when its time has come the command is sent. A later
 * event of that key moves the alarm or calls it off. The times stand in the events, so a restart sets the alarms again.
 */
export interface Timekeeper {
  name: string
  /** Whether each command begins a workflow of its own, rather than go on with that of the event that set the alarm. */
  beginsWorkflow: boolean
  /** Undefined: the event leaves every alarm as it is; with `alarm` null, it calls off the key's. */
  heed(event: Recorded<RoomEvent>): { key: string; alarm: Alarm | null } | undefined
  /**
   * What is sent, before anything else, for an alarm that was set while the room went away.
   * @param stoppedAt when it went away: ISO 8601
   */
  resume?(alarm: Alarm, stoppedAt: string): RoomCommand | undefined
}

export interface Alarm {
  /** ISO 8601. */
  at: string
  command: RoomCommand
}
