'use client'

import { DepositForm } from '@/components/shell/deposit-form'
import { figure } from '@/domain/figures'

interface ShortfallProps {
  /** In chips. */
  available: number
  /** The least that is needed, and as much as could be of use. */
  least: number
  most: number
  purpose: string
}

/** What to do when the bankroll is too small: a deposit, right here. */
export function Shortfall({ available, least, most, purpose }: ShortfallProps) {
  return (
    <div className="flex flex-col gap-4">
      <p className="rounded-xl bg-accent-wash px-4 py-3 text-sm leading-6">
        {purpose} takes at least <strong className="tabular-nums">{figure(least)}</strong> chips, and{' '}
        {available === 0 ? 'your bankroll is empty' : `${figure(available)} are available`}. Play money is free: deposit
        some first.
      </p>
      <DepositForm suggested={Math.max(most - available, 1)} onDeposited={() => {}} />
    </div>
  )
}
