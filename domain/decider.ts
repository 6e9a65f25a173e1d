import type { CommittedDeck } from './cards'
import type { EventBody } from './kernel'

/** Why a command was refused: its own code, and the figures that explain it. A value, never a throw. */
export interface Rejection<Code extends string = string, Details extends object = object> {
  code: Code
  details: Details
}

export type Decision<Event extends EventBody, R extends Rejection> =
  | { type: 'accepted'; events: Event[] }
  | { type: 'rejected'; rejection: R }

/** With no events: the command has nothing left to do, and that is fine. */
export const accept = <Event extends EventBody>(...events: Event[]): { type: 'accepted'; events: Event[] } => ({
  type: 'accepted',
  events,
})

export const reject = <const Code extends string, Details extends object = Record<never, never>>(
  code: Code,
  ...details: keyof Details extends never ? [] : [Details]
): { type: 'rejected'; rejection: Rejection<Code, Details> } => ({
  type: 'rejected',
  rejection: { code, details: details[0] ?? ({} as Details) },
})

/** Time and chance, which a decision may depend on: they come in with the command, so that `decide` stays pure. */
export interface CommandMetadata {
  /** The command's own id, a uuid; whatever it brings into being may be named by it. */
  commandId: string
  /** When the command was taken up: milliseconds since 1970, UTC. */
  now: number
  /** A freshly shuffled deck, for the command that deals. */
  deck?: CommittedDeck
}

/** A moment of a command's metadata, so many milliseconds on, as events have it: ISO 8601. */
export const momentAfter = ({ now }: CommandMetadata, ms: number): string => new Date(now + ms).toISOString()

/**
 * An aggregate as plain functions (Jérémie Chassaing's Decider): `decide` says what a command comes to in a state,
 * `evolve` what an event makes of a state. Both are pure; state is plain JSON.
 */
export interface Decider<State, Command, Event extends EventBody, R extends Rejection> {
  initial: State
  decide(command: Command, state: State, metadata: CommandMetadata): Decision<Event, R>
  evolve(state: State, event: Event): State
}

/** The sentences of a catalogue of rejections: code → what to tell a person, from the figures. */
export type RejectionCatalogue = Record<string, (details: never) => string>

/** The union of rejections that a catalogue names. */
export type RejectionOf<Catalogue extends RejectionCatalogue> = {
  [Code in keyof Catalogue & string]: Catalogue[Code] extends (details: infer Details extends object) => string
    ? Rejection<Code, unknown extends Details ? Record<never, never> : Details>
    : never
}[keyof Catalogue & string]
