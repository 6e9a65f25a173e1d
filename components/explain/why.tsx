'use client'

import clsx from 'clsx'
import type { MouseEvent } from 'react'
import { figure as inFigures } from '@/domain/figures'
import type { Figure } from '@/projections/reasons/figure'
import { useMomentIfAny } from '../timeline/moment'
import { useExplain } from './explain'
import { useExplainedAt } from './explained-at'

interface WhyProps {
  figure: Figure
  /** What it is, to be read in the middle of a sentence: `Ann’s available chips`. */
  label: string
  /** What is shown, in chips. */
  amount: number
  /** Among others: no larger than it must be, and passed over by keys where they find the same elsewhere. */
  crowded?: 'by pointer' | 'by keys too'
  className?: string
}

/**
 * Lies over a figure of chips and tells, when it is pressed, why that is what it is. It stands in what holds the figure,
 * which must be `relative`, and takes no room of its own: a dotted line below the figure is all there is to see.
 */
export function Why({ figure, label, amount, crowded, className }: WhyProps) {
  const explain = useExplain()
  const at = useExplainedAt()
  const moment = useMomentIfAny()
  if (at === 'nothing') return null

  const handleClick = ({ currentTarget }: MouseEvent<HTMLButtonElement>) => {
    const goTo = moment ? { goTo: (position: number) => moment.goTo(position, 'jump') } : {}
    explain({ figure, label, at, anchor: currentTarget, ...goTo })
  }

  return (
    <button
      type="button"
      aria-label={`Explain ${label}, ${amount < 0 ? '−' : ''}${inFigures(Math.abs(amount))}`}
      tabIndex={crowded === 'by pointer' ? -1 : undefined}
      onClick={handleClick}
      className={clsx(
        'pointer-events-auto absolute inset-0 rounded-md',
        // As large as a finger, however small the figure.
        'before:-translate-1/2 before:absolute before:top-1/2 before:left-1/2 before:size-full',
        crowded ? 'before:min-h-6 before:min-w-6' : 'before:min-h-11 before:min-w-11',
        'after:absolute after:inset-x-0 after:bottom-0 after:border-current after:border-b after:border-dotted after:opacity-50',
        'hover:after:border-solid hover:after:opacity-100 focus-visible:after:opacity-100',
        className,
      )}
    />
  )
}
