'use client'

import type { PlayerId } from '@/domain/kernel'
import type { Seat, TableView } from '@/projections/table-view'
import type { Attempt } from './attempt'
import { BuyInDialog } from './buy-in-dialog'
import { JoinTableDialog } from './joining/join-table-dialog'
import { AutoTopUpDialog } from './own-seat/auto-top-up-dialog'
import { LeaveDialog } from './own-seat/leave-dialog'
import { TopUpDialog } from './own-seat/top-up-dialog'

/** What lies over the table, if anything; seats are counted from 0. */
export type OpenDialog =
  | { type: 'none' }
  | { type: 'sit'; seat: number }
  | { type: 'topUp' }
  | { type: 'autoTopUp' }
  | { type: 'leave' }
  | { type: 'panels' }

interface TableDialogsProps {
  dialog: OpenDialog
  table: TableView
  own: Seat | undefined
  /** Undefined: the viewer has not signed in. */
  playerId: PlayerId | undefined
  /** In chips. */
  available: number
  /** Of an invitation to be accepted before a seat is asked for. */
  code: string | undefined
  onClose(): void
  onAttempt(attempt: Attempt): void
}

/** The dialogs of a table. Who wants a seat and has no name yet gives one in the same step. */
export function TableDialogs({ dialog, table, own, playerId, available, code, onClose, onAttempt }: TableDialogsProps) {
  const handleOpenChange = (open: boolean) => !open && onClose()
  if (dialog.type === 'sit' && !own) {
    if (!playerId)
      return <JoinTableDialog table={table} seat={dialog.seat} code={code} onClose={onClose} onAttempt={onAttempt} />
    return (
      <BuyInDialog
        table={table}
        seat={dialog.seat}
        playerId={playerId}
        available={available}
        code={code}
        open
        onOpenChange={handleOpenChange}
        onAttempt={onAttempt}
      />
    )
  }
  if (dialog.type === 'topUp' && own)
    return (
      <TopUpDialog
        table={table}
        seat={own}
        available={available}
        open
        onOpenChange={handleOpenChange}
        onAttempt={onAttempt}
      />
    )
  if (dialog.type === 'autoTopUp' && own)
    return <AutoTopUpDialog table={table} seat={own} available={available} open onOpenChange={handleOpenChange} />
  if (dialog.type === 'leave' && own)
    return <LeaveDialog table={table} seat={own} available={available} open onOpenChange={handleOpenChange} />
  return null
}
