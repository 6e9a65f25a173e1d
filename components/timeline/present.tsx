'use client'

import { Radio } from 'lucide-react'
import { figure } from '@/domain/figures'
import { Badge } from '../ui/badge'
import { Button } from '../ui/button'
import type { Moment } from './moment'

/** That the page is live, or the way back. */
export function Present({ moment: { live, news, goLive } }: { moment: Moment }) {
  if (live)
    return (
      <Badge tone="now" className="mx-1 shrink-0">
        <span aria-hidden className="size-2 animate-breathe rounded-full bg-now-text" />
        Live
      </Badge>
    )
  return (
    <div className="ml-auto flex shrink-0 items-center gap-2">
      <span role="status" className="text-ink-soft text-sm tabular-nums empty:hidden">
        {news > 0 && `${figure(news)} new`}
      </span>
      <Button variant="primary" onClick={goLive}>
        <Radio aria-hidden />
        Back to live
      </Button>
    </div>
  )
}
