'use client'

import { Dialog } from '@/components/ui/dialog'
import { useToast } from '@/components/ui/toast'
import { figure } from '@/domain/figures'
import { DepositForm } from './deposit-form'

interface DepositDialogProps {
  open: boolean
  onOpenChange(open: boolean): void
}

const PRESETS = [1_000, 10_000, 50_000, 250_000]

export function DepositDialog({ open, onOpenChange }: DepositDialogProps) {
  const toast = useToast()

  function handleDeposited(amount: number) {
    onOpenChange(false)
    toast.show({ title: `${figure(amount)} chips deposited`, detail: 'They are in your bankroll.' })
  }

  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      title="Deposit chips"
      description="Play money, as much as you like. Your ledger keeps account of it."
    >
      <DepositForm suggested={10_000} presets={PRESETS} onDeposited={handleDeposited} />
    </Dialog>
  )
}
