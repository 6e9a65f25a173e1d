'use client'

import { useDeferredValue, useMemo } from 'react'
import type { Marker } from './markers-of'
import { seenAt } from './stretch'
import type { Zoom } from './use-stretch'
import type { Transport } from './use-transport'

/** A mark, and where it is seen on the track: from 0 to 1. */
export interface Sight {
  marker: Marker
  fraction: number
}

/** The marks that are in sight. */
export function useSight(transport: Transport, { stretch: now }: Zoom): readonly Sight[] {
  const { line, axis, range } = transport
  const stretch = useDeferredValue(now)
  const along = useMemo(
    () =>
      line.markers
        .filter(({ stop }) => stop >= range.first && stop <= range.last)
        .map((marker) => ({ marker, fraction: axis.fractionOf(marker.stop) })),
    [line, axis, range],
  )
  return useMemo(
    () =>
      along.flatMap(({ marker, fraction }) => {
        const seen = seenAt(stretch, fraction)
        return seen >= 0 && seen <= 1 ? [{ marker, fraction: seen }] : []
      }),
    [along, stretch],
  )
}
