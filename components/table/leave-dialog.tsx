'use client'

import { useState } from 'react'
import { useCommand } from '@/components/live/send-command'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { useToast } from '@/components/ui/toast'
import { figure } from '@/domain/figures'
import type { TableId } from '@/domain/kernel'

interface LeaveDialogProps {
  tableId: TableId
  tableName: string
  /** In chips; what goes home. */
  stack: number
  available: number
  open: boolean
  onOpenChange(open: boolean): void
}

export function LeaveDialog({ tableId, tableName, stack, available, open, onOpenChange }: LeaveDialogProps) {
  const { send } = useCommand()
  const toast = useToast()
  const [busy, setBusy] = useState(false)
  const [refusal, setRefusal] = useState<string>()

  async function handleLeave() {
    setBusy(true)
    const result = await send('LeaveTable', { tableId })
    setBusy(false)
    if (!result.ok) return setRefusal(result.detail)
    onOpenChange(false)
    toast.show({ title: `You left ${tableName}`, detail: `${figure(stack)} chips are on their way to your bankroll.` })
  }

  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      title={`Leave ${tableName}?`}
      description={`Your ${figure(stack)} chips go home with you: ${figure(available + stack)} will then be available.`}
      footer={
        <>
          <Button size="lg" onClick={() => onOpenChange(false)}>
            Stay
          </Button>
          <Button variant="primary" size="lg" busy={busy} onClick={handleLeave}>
            Leave with {figure(stack)}
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
}
