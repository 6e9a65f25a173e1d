'use client'

import { useEffect, useRef, useState } from 'react'
import type { GoOn } from '@/projections/branch'
import { useToast } from '../ui/toast'
import { asBranch, type Road } from './road'
import { writeRoad } from './road-link'
import { tellBranch } from './tell-branch'

/** Has bots play on along a road; the moves that they make become the road's own. */
export function useBots(handId: string, road: Road, onGo: (next: Road) => void) {
  const toast = useToast()
  const [busy, setBusy] = useState(false)
  const link = writeRoad(handId, road)
  const shown = useRef<string | null>(null)
  useEffect(() => {
    shown.current = link
    return () => {
      shown.current = null
    }
  }, [link])

  async function playOn(goOn: GoOn) {
    setBusy(true)
    try {
      const { played } = await tellBranch(handId, asBranch(road, { goOn }))
      // Whoever has gone elsewhere meanwhile is not called back.
      if (shown.current === link)
        onGo({ ...road, moves: [...road.moves, ...played.map((move) => ({ ...move, by: 'bot' as const }))] })
    } catch (error) {
      const detail = error instanceof Error ? error.message : 'Try again in a moment.'
      toast.show({ title: 'Nobody played on', detail, tone: 'danger' })
    }
    setBusy(false)
  }

  return { busy, playOn: (goOn: GoOn) => void playOn(goOn) }
}
