import type { RoomCommand, RoomEvent } from './room'

/** Facts that are sealed in the log, under a key of their subject's own; and what is read there once that key is gone. */
export interface SealedFacts {
  /** The subject, `hand-<uuid>`, `player-<uuid>` or `table-<uuid>`, is the stream's own name. */
  fields: Readonly<Record<string, unknown>>
  /** The room's first edition wrote them in the clear; those read as they are. */
  onceClear?: true
  /** Fields that some have nothing in, or not at all: null there, or no such field, is no sign of tampering. */
  mayLack?: readonly string[]
}

/** The name that is read where a player has been forgotten. */
export const FORGOTTEN_NAME = 'Forgotten player'

/** By the type of event: each sealed field of its data, and what stands in for it when it cannot be read. */
export const SEALED_FACTS: { readonly [Type in RoomEvent['type']]?: SealedFacts } = {
  PlayerRegistered: { fields: { displayName: FORGOTTEN_NAME }, onceClear: true },
  TableCreated: { fields: { invitation: null }, mayLack: ['invitation'] },
  InvitationRenewed: { fields: { invitation: null } },
  HandDealt: { fields: { holeCards: {}, board: [], secondBoard: [], rest: [] }, mayLack: ['secondBoard'] },
}

/** The same of commands: a refused one is kept with what it asked. */
export const SEALED_IN_COMMANDS: { readonly [Type in RoomCommand['type']]?: SealedFacts } = {
  RegisterPlayer: { fields: { displayName: FORGOTTEN_NAME }, onceClear: true },
  CreateTable: { fields: { invitation: null }, mayLack: ['invitation'] },
  RenewInvitation: { fields: { invitation: null } },
  AcceptInvitation: { fields: { code: '' } },
}
