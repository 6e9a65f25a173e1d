import type { Rejection } from '../decider'
import type { RoomCommand } from '../room'
import { refuseChips, refuseSeating, refuseUnlessOpen } from '../table/seating'
import type { Table } from '../table/state'

export type Admission = Extract<RoomCommand, { type: 'ReserveFunds' | 'TopUp' }>

/** Commands that set chips aside for a table, and so are looked at by that table first. */
export const asksAdmission = (command: RoomCommand): command is Admission =>
  command.type === 'ReserveFunds' || command.type === 'TopUp'

/**
 * Why a table would turn these chips away as it stands, if so. Asked before they are reserved, so that only a race
 * between two players ever needs compensation; the table itself decides when they arrive.
 */
export function refuseAdmission(command: Admission, table: Table): Rejection | undefined {
  const refusal =
    refuseUnlessOpen(table) ??
    (table.status !== 'open'
      ? undefined
      : command.type === 'ReserveFunds'
        ? refuseSeating(table, command.data)
        : refuseChips(table, command.data))
  return refusal?.rejection
}
