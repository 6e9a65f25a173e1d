'use client'

import { Pause, Play } from 'lucide-react'
import { IconButton } from '../ui/icon-button'
import { FAINT, StepButton } from './step-button'
import type { Playback } from './use-playback'
import { useTrackPreferences } from './use-track-preferences'
import type { Transport } from './use-transport'

interface TransportButtonsProps {
  transport: Transport
  playback: Playback
}

/** Step, play and how fast. A phone has room for playing alone; the steps are beside the moment's words there. */
export function TransportButtons({ transport, playback }: TransportButtonsProps) {
  const { line, status, moment, ask } = transport
  const { speed } = useTrackPreferences().wishes
  return (
    <fieldset aria-label="Playback" className="flex shrink-0 items-center">
      <StepButton transport={transport} direction={-1} className="max-sm:hidden" />
      <IconButton
        label={playback.playing ? 'Pause' : moment.live ? 'Play from the beginning' : 'Play'}
        className={FAINT}
        onClick={playback.toggle}
        onPointerEnter={ask}
        unavailable={status === 'ready' && line.stops === 0 ? 'Nothing has happened here yet' : undefined}
      >
        {playback.playing ? <Pause aria-hidden /> : <Play aria-hidden />}
      </IconButton>
      <StepButton transport={transport} direction={1} className="max-sm:hidden" />
      <IconButton label={`Speed ${speed}×`} onClick={playback.nextSpeed} className="w-12! max-sm:hidden">
        <span className="text-sm tabular-nums">{speed}×</span>
      </IconButton>
    </fieldset>
  )
}
