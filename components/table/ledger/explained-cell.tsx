import type { ReactNode } from 'react'
import { Why } from '@/components/explain/why'
import type { Figure } from '@/projections/reasons/figure'

interface ExplainedCellProps {
  figure: Figure
  label: string
  amount: number
  children: ReactNode
}

/** A figure of the ledger that tells, when it is pressed, how it came about. */
export const ExplainedCell = ({ children, ...why }: ExplainedCellProps) => (
  <span className="relative inline-block">
    {children}
    <Why {...why} />
  </span>
)
