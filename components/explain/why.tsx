'use client'

import clsx from 'clsx'
import type { MouseEvent } from 'react'
import { figure as inFigures } from '@/domain/figures'
import type { Figure } from '@/projections/reasons/figure'
import { useMomentReader } from '../timeline/moment'
import { useExplain } from './explain'
import { useExplainedAt } from './explained-at'

interface WhyProps {
  figure: Figure
  /** What it is, to be read in the middle of a sentence: `Ann’s available chips`. */
  label: string
  /** What is shown, in chips. */
  amount: number
  /** How far it can be pressed, where there is no room for a finger’s breadth all round. */
  reach?: string
  className?: string
}

/** As large as a finger, however small the figure. */
const FINGER = '-translate-1/2 top-1/2 left-1/2 size-full min-h-11 min-w-11'

/**
 * Lies over a figure of chips and tells, when it is pressed, why that is what it is. It stands in what holds the figure,
 * which must be `relative`, and takes no room of its own: a dotted line below the figure is all there is to see. Which
 * moment it is asked for is read when it is pressed, so that time passing does not render it.
 */
export function Why({ figure, label, amount, reach = FINGER, className }: WhyProps) {
  const explain = useExplain()
  const told = useExplainedAt()
  const readMoment = useMomentReader()
  if (told === 'nothing') return null

  const handleClick = ({ currentTarget }: MouseEvent<HTMLButtonElement>) => {
    const moment = readMoment()
    const at = told === 'now' ? null : (told ?? moment?.shown.at ?? null)
    const goTo = moment ? { goTo: (position: number) => moment.goTo(position, 'jump') } : {}
    explain({ figure, label, at, anchor: currentTarget, ...goTo })
  }

  return (
    <>
      <button
        type="button"
        aria-label={`Explain ${label}, ${amount < 0 ? '−' : ''}${inFigures(Math.abs(amount))}`}
        onClick={handleClick}
        className={clsx('peer pointer-events-auto absolute cursor-pointer rounded-md', reach)}
      />
      <span
        aria-hidden
        className={clsx(
          'pointer-events-none absolute inset-x-0 bottom-0 border-current border-b border-dotted opacity-50',
          'peer-hover:border-solid peer-hover:opacity-100 peer-focus-visible:opacity-100',
          className,
        )}
      />
    </>
  )
}
