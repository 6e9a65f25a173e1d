'use client'

import { VolumeX } from 'lucide-react'
import { Button } from '@/components/ui/button'
import { usePreferences } from '../preferences/use-preferences'

/** How many players this browser does not show the chat of, at whatever table, and the way to hear them all again. */
export function MutedLine() {
  const { preferences, change } = usePreferences()
  const count = preferences.muted.length
  if (count === 0) return null
  return (
    <div className="flex items-center gap-2 border-line border-t pl-4 text-ink-soft text-sm">
      <VolumeX aria-hidden className="size-4 shrink-0" />
      <span className="min-w-0 grow">{count === 1 ? '1 player muted' : `${count} players muted`}</span>
      <Button variant="quiet" onClick={() => change({ muted: [] })}>
        {count === 1 ? 'Unmute' : 'Unmute all'}
      </Button>
    </div>
  )
}
