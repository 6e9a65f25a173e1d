'use client'

import { Flag, Radio } from 'lucide-react'
import { Badge } from '../ui/badge'
import { Button } from '../ui/button'
import { ENDINGS } from './ending'
import type { Moment } from './moment'

/** That the page is live, or at the end of what is over, or the way back; as wide either way, so that the track stays where it is. */
export function Present({ moment: { live, ending, goLive } }: { moment: Moment }) {
  const { here, back } = ENDINGS[ending]
  const over = ending !== 'present'
  return (
    <div className="ml-auto flex w-20 shrink-0 sm:w-36 items-center justify-end">
      {live ? (
        <Badge tone={over ? 'plain' : 'now'} className="sm:mr-auto">
          {!over && <span aria-hidden className="size-2 animate-breathe rounded-full bg-now-text" />}
          {here}
        </Badge>
      ) : (
        <Button variant="primary" onClick={goLive} className="w-full gap-1! px-1! sm:gap-2! sm:px-2!">
          {over ? <Flag aria-hidden /> : <Radio aria-hidden />}
          <span aria-hidden className="sm:hidden">
            {here}
          </span>
          <span className="max-sm:sr-only">{back}</span>
        </Button>
      )}
    </div>
  )
}
