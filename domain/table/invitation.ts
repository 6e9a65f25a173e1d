import { accept, type Decision, reject } from '../decider'
import type { PlayerId } from '../kernel'
import type { TableEvent } from './events'
import type { InvitationCode } from './invitation-code'
import type { TableRejection } from './rejections'
import type { OpenTable } from './state'

/** Whom a table lets sit down. */
export interface Door {
  isPrivate: boolean
  createdBy: PlayerId
  /** Those who came with the invitation, in that order. */
  admitted: readonly PlayerId[]
}

/** Whether somebody may sit at a table; null is somebody who has not signed in. */
export const isWelcome = ({ isPrivate, createdBy, admitted }: Door, playerId: PlayerId | null): boolean =>
  !isPrivate || (playerId !== null && (playerId === createdBy || admitted.includes(playerId)))

export const doorOf = ({ terms: { isPrivate }, createdBy, admitted }: OpenTable): Door => ({
  isPrivate,
  createdBy,
  admitted,
})

/** Who may sit there anyway has nothing to accept, whatever the code. */
export function acceptInvitation(
  table: OpenTable,
  { playerId, code }: { playerId: PlayerId; code: string },
): Decision<TableEvent, TableRejection> {
  if (isWelcome(doorOf(table), playerId)) return accept()
  if (table.invitation === null || !isSame(table.invitation, code)) return reject('InvitationInvalid')
  return accept({ type: 'PlayerAdmitted', data: { tableId: table.terms.tableId, playerId } })
}

/** Where there is none, as at a table whose key was destroyed, there is nothing to renew: that is for good. */
export function renewInvitation(
  table: OpenTable,
  { playerId, invitation }: { playerId: PlayerId; invitation: InvitationCode },
): Decision<TableEvent, TableRejection> {
  if (playerId !== table.createdBy) return reject('NotTheHost')
  if (table.invitation === null) return reject('NothingToRenew')
  if (isSame(table.invitation, invitation)) return accept()
  return accept({ type: 'InvitationRenewed', data: { tableId: table.terms.tableId, playerId, invitation } })
}

/** Looks at every character, so that the time it takes does not tell how many of them are right. */
function isSame(expected: string, given: string): boolean {
  let difference = expected.length ^ given.length
  for (let n = 0; n < expected.length; n++) difference |= expected.charCodeAt(n) ^ given.charCodeAt(n)
  return difference === 0
}
