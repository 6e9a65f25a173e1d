'use client'

import clsx from 'clsx'
import { StepBack, StepForward } from 'lucide-react'
import { IconButton } from '../ui/icon-button'
import { ENDINGS } from './ending'
import type { Transport } from './use-transport'

/** What cannot be used just now is faint, and no more. */
export const FAINT = 'aria-disabled:bg-transparent! aria-disabled:opacity-50'

interface StepButtonProps {
  transport: Transport
  direction: 1 | -1
  className?: string
}

/** One event of the track back, or forward. */
export function StepButton({ transport, direction, className }: StepButtonProps) {
  const { moment, line, index, status, move, ask } = transport
  const handleStep = () => move({ type: 'by', steps: direction })
  return (
    <IconButton
      label={direction === 1 ? 'One event forward' : 'One event back'}
      className={clsx(FAINT, className)}
      onClick={handleStep}
      onPointerEnter={ask}
      unavailable={why()}
    >
      {direction === 1 ? <StepForward aria-hidden /> : <StepBack aria-hidden />}
    </IconButton>
  )

  /** Why there is no such step. */
  function why(): string | undefined {
    if (status === 'ready' && line.stops === 0) return 'Nothing has happened here yet'
    if (direction === 1) return moment.live ? ENDINGS[moment.ending].beyond : undefined
    return !moment.live && status === 'ready' && index <= 0 ? 'This is the beginning' : undefined
  }
}
