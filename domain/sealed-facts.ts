import type { RoomEvent } from './room'

/** Facts that are sealed in the log, under a key of their subject's own; and what is read there once that key is gone. */
export interface SealedFacts {
  /** The subject, `hand-<uuid>` or `player-<uuid>`, is the stream's own name. */
  fields: Readonly<Record<string, unknown>>
}

/** The name that is read where a player has been forgotten. */
export const FORGOTTEN_NAME = 'Forgotten player'

/** By the type of event: each sealed field of its data, and what stands in for it when it cannot be read. */
export const SEALED_FACTS: { readonly [Type in RoomEvent['type']]?: SealedFacts } = {
  PlayerRegistered: { fields: { displayName: FORGOTTEN_NAME } },
  HandDealt: { fields: { holeCards: {}, board: [], rest: [] } },
}
