import { createRation, type Ration } from './ration'

/** What is rationed: commands, each of one point, and what costs the room more to read than some rows. */
export interface Rations {
  commands: Ration
  reading: Ration
}

/** Points in ten seconds for an address; a page whose past is torn to and fro takes some 300 of them (ADR 22). */
export const READING = 5_000

/** Points that an answer costs. */
export const COSTS = {
  /** A page of the log, a page's views, a list of hands. */
  page: 1,
  /** A figure's terms. */
  reasons: 2,
  /** What two moments differ by. */
  differences: 10,
  /** A whole time line. */
  outline: 10,
  /** Hands as a file or a film, to begin with; and each of them. */
  file: 5,
  hand: 3,
}

export const createRations = (): Rations => ({
  commands: createRation({ ofAPlayer: 300, ofAnAddress: 3_000 }),
  reading: createRation({ ofAnAddress: READING }),
})
