'use client'

import { useState } from 'react'
import { useCommand } from '@/components/live/send-command'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { useToast } from '@/components/ui/toast'
import { figure } from '@/domain/figures'
import type { Seat, TableView } from '@/projections/table-view'
import { leavingInWords } from './leaving-in-words'
import { isPlaying } from './standing'

interface LeaveDialogProps {
  table: TableView
  seat: Seat
  /** In chips. */
  available: number
  open: boolean
  onOpenChange(open: boolean): void
}

/** Says what leaving costs, before anybody leaves; whoever has cards may play them out first. */
export function LeaveDialog({ table, seat, available, open, onOpenChange }: LeaveDialogProps) {
  const { send } = useCommand()
  const toast = useToast()
  const [busy, setBusy] = useState<'now' | 'later'>()
  const [refusal, setRefusal] = useState<string>()

  const { tableId, name } = table
  const { stack } = seat
  const playing = isPlaying(table, seat)
  const folds = playing && seat.hand?.status === 'live'

  async function leave(afterHand: boolean) {
    setBusy(afterHand ? 'later' : 'now')
    const result = await send('LeaveTable', { tableId, afterHand })
    setBusy(undefined)
    if (!result.ok) return setRefusal(result.detail)
    onOpenChange(false)
    if (playing) return
    toast.show({ title: `You left ${name}`, detail: `${figure(stack)} chips are on their way to your bankroll.` })
  }

  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      title={`Leave ${name}?`}
      description={leavingInWords(playing ? seat.hand : null, stack, available)}
      footer={
        <>
          {folds ? (
            <Button size="lg" busy={busy === 'later'} onClick={() => leave(true)}>
              After this hand
            </Button>
          ) : (
            <Button size="lg" onClick={() => onOpenChange(false)}>
              Stay
            </Button>
          )}
          <Button variant={folds ? 'danger' : 'primary'} size="lg" busy={busy === 'now'} onClick={() => leave(false)}>
            {leaveLabel()}
          </Button>
        </>
      }
    >
      {refusal && (
        <p role="alert" className="text-danger-text text-sm">
          {refusal}
        </p>
      )}
    </Dialog>
  )

  function leaveLabel() {
    if (folds) return 'Fold and leave'
    return playing ? 'Leave' : `Leave with ${figure(stack)}`
  }
}
