import clsx from 'clsx'
import { ChipAmount } from '@/components/ui/chip-amount'

interface NetAmountProps {
  /** In chips: won, or lost where it is negative. */
  amount: number
  className?: string
}

/** What somebody has won or lost: by its sign, and by colour beside it. */
export function NetAmount({ amount, className }: NetAmountProps) {
  const tone = amount > 0 ? 'text-felt-text' : amount < 0 ? 'text-danger-text' : 'text-ink-soft'
  return (
    <ChipAmount
      glyph={false}
      signed={amount !== 0}
      amount={amount}
      className={clsx('font-semibold', tone, className)}
    />
  )
}
