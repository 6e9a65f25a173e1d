import type { PlayerId } from '@/domain/kernel'
import { isWelcome } from '@/domain/table/invitation'
import type { TableView } from '@/projections/table-view'

/** Chat is no money: at a private table it is for those who may sit there. */
export const mayTalk = (table: TableView, playerId: PlayerId | null): boolean => isWelcome(table, playerId)

export const NOT_INVITED = {
  code: 'InvitationNeeded',
  detail: 'The chat of a private table is for those who may sit there: it takes its invitation.',
}
