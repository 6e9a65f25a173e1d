'use client'

import { type ReactNode, useEffect, useEffectEvent, useState } from 'react'
import { NO_OUTLINE } from '@/projections/outline'
import { useLive } from '../live/live'
import { type Moment, MomentShown } from '../timeline/moment'
import { useMomentInUrl } from '../timeline/use-moment-in-url'
import type { HeldOutline } from '../timeline/use-outline'

interface AuditMomentProps {
  /** The log's last position when the page was rendered. */
  head: number
  /** The moment the page was rendered for; null is live. */
  initialAt: number | null
  notice: string | undefined
  children: ReactNode
}

const nothing = () => {}

/** Everything inside shows the log up to one moment. Nothing is folded here: the room is asked for what was. */
export function AuditMoment({ head: renderedAt, initialAt, notice, children }: AuditMomentProps) {
  const head = useLogHead(renderedAt)
  const outline: HeldOutline = {
    ...{ status: 'ready', names: {}, ask: nothing, retry: nothing },
    outline: { ...NO_OUTLINE, position: head },
  }
  const { at, leftAt, goTo, goLive } = useMomentInUrl({ initialAt, head: renderedAt, line: outline, notice })
  const moment: Moment = {
    scope: 'books',
    ...{ at, live: at === null, seedAt: initialAt, notice, ending: 'present', goTo, goLive, outline },
    ...{ index: -1, arrival: 'here', shown: { at, index: -1 }, names: {}, present: undefined },
    ...{ retry: nothing, ready: nothing, eventAt: () => undefined, viewsAt: () => ({}) },
    news: at === null ? 0 : head - leftAt,
  }
  return <MomentShown moment={moment}>{children}</MomentShown>
}

/** The log's last position, as it grows. */
function useLogHead(renderedAt: number): number {
  const { channels } = useLive()
  const [reached, setReached] = useState(renderedAt)
  const head = Math.max(reached, renderedAt)
  const position = useEffectEvent(() => head)
  useEffect(
    () => channels.join('log', { position: () => position(), receive: (changes) => setReached(changes.position) }),
    [channels],
  )
  return head
}
