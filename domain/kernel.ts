import { z } from 'zod'

/** The largest amount of chips one command may move, and the largest a table may name. */
export const MAX_AMOUNT = 1_000_000_000_000
/** The largest bankroll: small enough that the books of 900 such players still add up in safe integers. */
export const MAX_BANKROLL = 10 * MAX_AMOUNT

/** A uuid is the same in upper and lower case; here it is always read as lower, since ids are compared as texts. */
const uuid = z.uuid().toLowerCase()

export const PlayerId = uuid.brand('PlayerId')
export type PlayerId = z.infer<typeof PlayerId>

export const TableId = uuid.brand('TableId')
export type TableId = z.infer<typeof TableId>

export const HandId = uuid.brand('HandId')
export type HandId = z.infer<typeof HandId>

/** Names one hold on a player's chips; unique within that player's bankroll, for ever. */
export const ReservationId = uuid.brand('ReservationId')
export type ReservationId = z.infer<typeof ReservationId>

export const CommandId = uuid.brand('CommandId')
export type CommandId = z.infer<typeof CommandId>

/** The id of the first command of a workflow, carried through everything it causes. */
export const CorrelationId = uuid.brand('CorrelationId')
export type CorrelationId = z.infer<typeof CorrelationId>

/** A whole number of chips, zero or more, within safe integers. */
export const Chips = z.int().min(0).brand('Chips')
export type Chips = z.infer<typeof Chips>

/** A whole number of chips that a command asks to move: at least one. */
export const Amount = z
  .int({ error: 'must be a whole number of chips' })
  .min(1, 'must be at least 1 chip')
  .max(MAX_AMOUNT, `must be at most ${MAX_AMOUNT.toLocaleString('en-US')} chips`)
  .brand('Chips')

/** @throws RangeError for what is no whole number of chips, zero or more: the sign of a bug, never of bad input. */
export function chips(figure: number): Chips {
  if (!Number.isSafeInteger(figure) || figure < 0) throw new RangeError(`${figure} is not a number of chips`)
  return figure as Chips
}

/** @throws RangeError when the sum leaves the safe integers. */
export const plus = (a: Chips, b: Chips): Chips => chips(a + b)

/** @throws RangeError when the difference is negative: whoever subtracts has checked before. */
export const minus = (a: Chips, b: Chips): Chips => chips(a - b)

/** Streams are named by what they hold: `player-<uuid>`, `table-<uuid>`, `hand-<uuid>`, `buy-in-<player>.<reservation>`. */
export type StreamId = `${string}-${string}`

/** What is known of every stored event, beside its type and data. */
export interface EventMetadata {
  /** Global, from 1, without gaps, in commit order. */
  position: number
  streamId: StreamId
  /** Within the stream, from 0, without gaps. */
  version: number
  schemaVersion: number
  commandId: string
  correlationId: string
  /** The id of the event (`<streamId>/<version>`) or command directly before. */
  causationId: string
  /** A player's id, or `process:<name>`, or `system`. */
  actorId: string
  /** ISO 8601, UTC, by the database's clock; never runs backwards along the log. */
  recordedAt: string
  /** Hex sha256 over the stream's previous hash and this event's canonical form. */
  hash: string
}

/** An event as it is decided: a type and plain JSON. */
export interface EventBody {
  type: string
  data: object
}

/** An event as it is stored. */
export type Recorded<E extends EventBody = EventBody> = E extends unknown ? E & EventMetadata : never

/** Names one event for ever: `<streamId>/<version>`. */
export const eventId = (event: Pick<EventMetadata, 'streamId' | 'version'>): string =>
  `${event.streamId}/${event.version}`

/** Makes the compiler prove that a switch has named every case. */
export function unreachable(value: never): never {
  throw new Error(`Unexpected: ${JSON.stringify(value)}`)
}
