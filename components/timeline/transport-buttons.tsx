'use client'

import { Pause, Play, StepBack } from 'lucide-react'
import { IconButton } from '../ui/icon-button'
import type { Playback } from './use-playback'
import type { Transport } from './use-transport'

interface TransportButtonsProps {
  transport: Transport
  playback: Playback
}

/** What cannot be used just now is faint, and no more. */
export const FAINT = 'aria-disabled:bg-transparent! aria-disabled:opacity-50'

/** Step back, and play or pause: what the present offers as well. */
export function TransportButtons({ transport: { moment, stops, move }, playback }: TransportButtonsProps) {
  const { live, index, outline } = moment
  const empty = outline.status === 'ready' && stops === 0 ? 'Nothing has happened here yet' : undefined
  const handleBack = () => move({ type: 'by', steps: -1 })

  return (
    <fieldset aria-label="Playback" className="flex shrink-0 items-center">
      <IconButton
        label="One event back"
        className={FAINT}
        onClick={handleBack}
        onPointerEnter={outline.ask}
        unavailable={empty ?? (!live && index <= 0 ? 'This is the beginning' : undefined)}
      >
        <StepBack aria-hidden />
      </IconButton>
      <IconButton
        label={playback.playing ? 'Pause' : live ? 'Play from the beginning' : 'Play'}
        className={FAINT}
        onClick={playback.toggle}
        onPointerEnter={outline.ask}
        unavailable={empty}
      >
        {playback.playing ? <Pause aria-hidden /> : <Play aria-hidden />}
      </IconButton>
    </fieldset>
  )
}
