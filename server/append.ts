import type { EventBody, StreamId } from '@/domain/kernel'

/** A command as the journal knows it. */
export interface JournaledCommand {
  /** A uuid. */
  id: string
  type: string
  /** Kept in the journal if the command is refused. */
  data: object
}

/** Why a command was refused. */
export interface Refusal {
  code: string
  details: object
}

/** What one command comes to: events, or none, or a refusal. */
export interface Append {
  streamId: StreamId
  /** Version of the stream's last event; -1: the stream does not exist. */
  expectedVersion: number
  command: JournaledCommand
  actorId: string
  correlationId: string
  causationId: string
  events: readonly EventBody[]
  refusal?: Refusal
}

/** An event as it goes into the log. */
export interface EventToStore extends EventBody {
  schemaVersion: number
  /** The data as they are stored: where there are secrets in them, sealed. */
  stored: object
}

/** An append made ready for the database. */
export interface AppendToStore extends Append {
  command: JournaledCommand & {
    /** Hex, 32 bytes: tells the command, and who sent it, from every other. */
    fingerprint: string
  }
  events: readonly EventToStore[]
}
