'use client'

import { Keyboard, MapPin } from 'lucide-react'
import { CompareButton } from '../differences/compare-button'
import { Button } from '../ui/button'
import { OptionChoice } from '../ui/option-choice'
import { Switch } from '../ui/switch'
import { lengthInWords } from './clock'
import { IDLE, SPEEDS } from './pace'
import type { Zoom } from './use-stretch'
import { useTrackPreferences } from './use-track-preferences'
import type { Transport } from './use-transport'
import { ZoomButtons } from './zoom-buttons'

interface MorePanelProps {
  transport: Transport
  zoom: Zoom
  onJump(): void
  onKeys(): void
}

/** What is rarely touched: how the track lies, and how the past is played. */
export function MorePanel({
  transport: { moment, tracks, track, choose, line },
  zoom,
  onJump,
  onKeys,
}: MorePanelProps) {
  const { wishes, change } = useTrackPreferences()
  const empty = line.stops < 2 ? 'Nothing is to be seen on the track yet' : undefined
  return (
    <div className="flex flex-col gap-4">
      <Button className="sm:hidden" onClick={onJump}>
        <MapPin aria-hidden />
        Jump to a moment
      </Button>
      {tracks.length > 1 && (
        <div className="lg:hidden">
          <OptionChoice
            legend="The track shows"
            options={tracks.map(({ type, label }) => ({ value: type, label }))}
            value={track.type}
            onChange={choose}
          />
        </div>
      )}
      <OptionChoice
        legend="Space the track by"
        options={[
          { value: 'events', label: 'Events' },
          { value: 'time', label: 'Time' },
        ]}
        value={wishes.spacing}
        onChange={(spacing) => change({ spacing })}
      />
      <div className="flex items-center justify-between xl:hidden">
        <span className="font-medium text-sm">Zoom</span>
        <ZoomButtons zoom={zoom} empty={empty} />
      </div>
      <OptionChoice
        legend="Speed"
        options={SPEEDS.map((speed) => ({ value: String(speed), label: `${speed}×` }))}
        value={String(wishes.speed)}
        onChange={(chosen) => change({ speed: SPEEDS.find((speed) => String(speed) === chosen) ?? 1 })}
      />
      <OptionChoice
        legend="Pace"
        options={[
          { value: 'even', label: 'Even' },
          { value: 'real', label: 'As it was' },
        ]}
        value={wishes.pace}
        onChange={(pace) => change({ pace })}
      />
      {wishes.pace === 'real' && (
        <Switch
          label="Skip idle stretches"
          hint={`More than ${lengthInWords(IDLE)} without an event pass in one`}
          checked={wishes.skipsIdle}
          onChange={(skipsIdle) => change({ skipsIdle })}
        />
      )}
      <CompareButton moment={moment} />
      <Button variant="quiet" className="max-sm:hidden" onClick={onKeys}>
        <Keyboard aria-hidden />
        Keys
      </Button>
    </div>
  )
}
