'use client'

import clsx from 'clsx'
import { Maximize2, ZoomIn, ZoomOut } from 'lucide-react'
import { IconButton } from '../ui/icon-button'
import { FAINT } from './step-button'
import type { Zoom } from './use-stretch'

/** One press of a button, or of a key. */
export const ZOOM_STEP = 2

interface ZoomButtonsProps {
  zoom: Zoom
  /** Why there is nothing to look at. */
  empty: string | undefined
  className?: string
}

/** A closer look at the track, a wider one, and the way back to all of it. */
export function ZoomButtons({ zoom, empty, className }: ZoomButtonsProps) {
  return (
    <fieldset aria-label="Zoom" className={clsx('flex shrink-0 items-center', className)}>
      <IconButton
        label="Look wider"
        className={FAINT}
        onClick={() => zoom.by(1 / ZOOM_STEP)}
        unavailable={empty ?? (zoom.whole ? 'All of the track is in sight' : undefined)}
      >
        <ZoomOut aria-hidden />
      </IconButton>
      <IconButton
        label="Look closer"
        className={FAINT}
        onClick={() => zoom.by(ZOOM_STEP)}
        unavailable={empty ?? (zoom.closest ? 'There is nothing closer to see' : undefined)}
      >
        <ZoomIn aria-hidden />
      </IconButton>
      <IconButton
        label="All of the track"
        className={FAINT}
        onClick={zoom.all}
        unavailable={empty ?? (zoom.whole ? 'All of the track is in sight' : undefined)}
      >
        <Maximize2 aria-hidden />
      </IconButton>
    </fieldset>
  )
}
