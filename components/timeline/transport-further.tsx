'use client'

import clsx from 'clsx'
import { StepForward } from 'lucide-react'
import { IconButton } from '../ui/icon-button'
import { ENDINGS } from './ending'
import { FAINT } from './transport-buttons'
import type { Playback } from './use-playback'
import type { Transport } from './use-transport'

interface TransportFurtherProps {
  transport: Transport
  playback: Playback
  className?: string
}

/** Step forward, and how fast: on a phone only the past has room for them, since only it has a use for them. */
export function TransportFurther({ transport, playback, className }: TransportFurtherProps) {
  const { moment, stops, move } = transport
  const { live, ending, outline } = moment
  const empty = outline.status === 'ready' && stops === 0 ? 'Nothing has happened here yet' : undefined
  const handleForward = () => move({ type: 'by', steps: 1 })
  return (
    <div className={clsx('flex shrink-0 items-center', className)}>
      <IconButton
        label="One event forward"
        className={FAINT}
        onClick={handleForward}
        unavailable={empty ?? (live ? ENDINGS[ending].beyond : undefined)}
      >
        <StepForward aria-hidden />
      </IconButton>
      <IconButton label={`Speed ${playback.speed}×`} onClick={playback.nextSpeed} className="w-12!">
        <span className="text-sm tabular-nums">{playback.speed}×</span>
      </IconButton>
    </div>
  )
}
