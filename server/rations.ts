import { createRation, type Ration } from './ration'

/** What is rationed: commands, each of one point, and what costs the room more than a few rows to read. */
export interface Rations {
  commands: Ration
  reading: Ration
}

export const createRations = (): Rations => ({
  commands: createRation({ ofAPlayer: 300, ofAnAddress: 3_000 }),
  reading: createRation({ ofAnAddress: 3_000 }),
})
