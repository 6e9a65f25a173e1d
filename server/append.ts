import type { EventBody, StreamId } from '@/domain/kernel'
import type { Refusal } from './journal'

/** What one command comes to: events, or none, or a refusal. */
export interface Append {
  streamId: StreamId
  /** Version of the stream's last event; -1: the stream does not exist. */
  expectedVersion: number
  command: {
    /** A uuid. */
    id: string
    type: string
    /** Hex sha256 of the command's body. */
    fingerprint: string
    /** Kept in the journal if the command is refused. */
    data: object
  }
  actorId: string
  correlationId: string
  causationId: string
  events: readonly EventBody[]
  refusal?: Refusal
}

/** An event as it goes into the log. */
export interface EventToStore extends EventBody {
  schemaVersion: number
}

/** An append whose events have the shape in which they are stored. */
export interface AppendToStore extends Append {
  events: readonly EventToStore[]
}
