'use client'

import clsx from 'clsx'
import { useDeferredValue, useMemo } from 'react'
import { markerColumns } from './marker-columns'
import { MomentTold } from './moment-told'
import { Notice } from './notice'
import { Present } from './present'
import { TimeTrack } from './time-track'
import { TransportButtons } from './transport-buttons'
import { TransportFurther } from './transport-further'
import { useMomentInWords } from './use-moment-in-words'
import { usePlayback } from './use-playback'
import { useTransport } from './use-transport'
import { useTransportKeys } from './use-transport-keys'

/**
 * Moves the page through its scope's events. It lies along the bottom of the window, and keeps the room it needs free
 * at the end of the page.
 */
export function TransportBar() {
  const transport = useTransport()
  const playback = usePlayback(transport)
  useTransportKeys(transport, playback)
  const { live, notice, outline: held } = transport.moment
  const outline = useDeferredValue(held.outline)
  const columns = useMemo(() => markerColumns(outline), [outline])
  const told = useMomentInWords(transport)

  return (
    <>
      <div aria-hidden className={clsx('transition-[height]', live ? 'h-14' : 'h-32 sm:h-27')} />
      <section
        aria-label="Time"
        className="fixed inset-x-0 bottom-0 z-30 border-line border-t bg-panel pb-[env(safe-area-inset-bottom)] shadow-raised past:border-past"
      >
        {notice && <Notice text={notice} />}
        <div className="mx-auto flex max-w-[90rem] flex-col px-2 py-1 sm:px-6">
          {!live && <MomentTold transport={transport} playback={playback} columns={columns} />}
          {/* The same in the present and the past, so that the track does not move under a finger. */}
          <div className="flex items-center gap-x-1 sm:gap-x-2">
            <TransportButtons transport={transport} playback={playback} />
            <TransportFurther transport={transport} playback={playback} className="max-sm:hidden" />
            <div className="flex min-w-0 grow">
              <TimeTrack transport={transport} columns={columns} told={told} />
            </div>
            <Present moment={transport.moment} />
          </div>
        </div>
      </section>
    </>
  )
}
