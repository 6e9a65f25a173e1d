'use client'

import clsx from 'clsx'
import { Ellipsis, MapPin } from 'lucide-react'
import { useState } from 'react'
import { Dialog } from '../ui/dialog'
import { KeyTable } from '../ui/key-table'
import { RootMark } from '../ui/root-mark'
import { BarPopover } from './bar-popover'
import { JumpMenu } from './jump-menu'
import { MomentTold } from './moment-told'
import { MorePanel } from './more-panel'
import { Notice } from './notice'
import { Present } from './present'
import { TIME_KEYS } from './time-keys'
import { TimeTrack } from './time-track'
import { TrackChoice } from './track-choice'
import type { Track } from './tracks'
import { TransportButtons } from './transport-buttons'
import { useEventAt } from './use-event-at'
import { useMomentInWords } from './use-moment-in-words'
import { usePlayback } from './use-playback'
import { useStretch } from './use-stretch'
import { useTransport } from './use-transport'
import { useTransportKeys } from './use-transport-keys'
import { ZoomButtons } from './zoom-buttons'

interface TransportBarProps {
  /** What the track can run along, where that is not as usual for the page's scope. */
  tracks?: readonly Track[]
}

/**
 * Moves the page through time. It lies along the bottom of the window, and keeps the room it needs free at the end of the
 * page.
 */
export function TransportBar({ tracks }: TransportBarProps) {
  const transport = useTransport(tracks)
  const playback = usePlayback(transport)
  const zoom = useStretch(transport)
  const then = useEventAt(transport)
  const told = useMomentInWords(transport, then)
  const [open, setOpen] = useState<'jump' | 'more' | 'keys' | null>(null)
  const { live, notice } = transport.moment
  const empty = transport.line.stops < 2 ? 'Nothing is to be seen on the track yet' : undefined

  function handleOpen(which: 'jump' | 'more' | 'keys', wanted: boolean) {
    if (wanted) transport.ask()
    setOpen(wanted ? which : null)
  }
  const handleJump = () => handleOpen('jump', true)
  const handleKeys = () => setOpen('keys')
  useTransportKeys({ transport, playback, zoom, onJump: handleJump, onKeys: handleKeys })

  /** After a jump the arrows are for the track. */
  function focusTrack(event: Event) {
    event.preventDefault()
    document.querySelector<HTMLElement>('[data-time-track]')?.focus({ preventScroll: true })
  }

  return (
    <>
      {playback.hurried && <RootMark mark="hurry" />}
      <div aria-hidden className={clsx('transition-[height]', live ? 'h-14' : 'h-32 sm:h-27')} />
      <section
        aria-label="Time"
        data-time-bar
        className="fixed inset-x-0 bottom-0 z-30 border-line border-t bg-panel pb-[env(safe-area-inset-bottom)] shadow-raised past:border-past"
      >
        {notice && <Notice text={notice} />}
        <div className="mx-auto flex max-w-[90rem] flex-col px-2 py-1 sm:px-6">
          {!live && <MomentTold transport={transport} playback={playback} then={then} />}
          {/* The same in the present and the past, so that the track does not move under a finger. */}
          <div className="flex items-center gap-x-1 sm:gap-x-2">
            <TransportButtons transport={transport} playback={playback} />
            <TrackChoice transport={transport} />
            <div className="flex min-w-0 grow">
              <TimeTrack transport={transport} zoom={zoom} told={told} />
            </div>
            <div className="flex shrink-0 items-center">
              <ZoomButtons zoom={zoom} empty={empty} className="max-xl:hidden" />
              <BarPopover
                label="Jump to a moment"
                icon={<MapPin aria-hidden />}
                open={open === 'jump'}
                onOpenChange={(wanted) => handleOpen('jump', wanted)}
                onClosed={focusTrack}
                className="max-h-[min(40rem,var(--radix-popover-content-available-height))] w-[min(26rem,calc(100vw-1rem))] gap-2"
                triggerClassName="max-sm:sr-only"
              >
                <JumpMenu transport={transport} onJumped={() => setOpen(null)} />
              </BarPopover>
              <BarPopover
                label="More of the time line"
                icon={<Ellipsis aria-hidden />}
                open={open === 'more'}
                onOpenChange={(wanted) => handleOpen('more', wanted)}
                onClosed={(event) => open !== null && event.preventDefault()}
                className="w-[calc(100vw-1rem)] sm:w-88"
              >
                <MorePanel transport={transport} zoom={zoom} onJump={handleJump} onKeys={handleKeys} />
              </BarPopover>
            </div>
            <Present moment={transport.moment} />
          </div>
        </div>
      </section>
      <Dialog open={open === 'keys'} onOpenChange={(wanted) => handleOpen('keys', wanted)} title="Keys">
        <KeyTable keys={TIME_KEYS} />
      </Dialog>
    </>
  )
}
