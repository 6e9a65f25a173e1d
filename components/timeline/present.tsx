'use client'

import { Radio } from 'lucide-react'
import { Badge } from '../ui/badge'
import { Button } from '../ui/button'
import type { Moment } from './moment'

/** That the page is live, or the way back; as wide either way, so that the track stays where it is. */
export function Present({ moment: { live, goLive } }: { moment: Moment }) {
  return (
    <div className="ml-auto flex w-36 shrink-0 items-center justify-end">
      {live ? (
        <Badge tone="now" className="sm:mr-auto">
          <span aria-hidden className="size-2 animate-breathe rounded-full bg-now-text" />
          Live
        </Badge>
      ) : (
        <Button variant="primary" onClick={goLive} className="w-full px-2!">
          <Radio aria-hidden />
          Back to live
        </Button>
      )}
    </div>
  )
}
