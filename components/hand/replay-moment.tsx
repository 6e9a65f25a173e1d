'use client'

import { type ReactNode, useState } from 'react'
import type { Projection } from '@/projections/projection'
import { indexAt } from '../timeline/history'
import { createSeeker, type Seeker } from '../timeline/keyframes'
import { type Moment, MomentShown } from '../timeline/moment'
import { useMomentInUrl } from '../timeline/use-moment-in-url'
import type { Replay } from './replay'
import { useReplayHistory } from './use-replay-history'

interface ReplayMomentProps {
  handId: string
  replay: Replay
  /** The moment that the page was rendered for; null is the hand's end, or live while it is played. */
  initialAt: number | null
  notice?: string | undefined
  children: ReactNode
}

/** Everything inside shows one moment of one hand, whose events are all here. */
export function ReplayMoment({ handId, replay, initialAt, notice, children }: ReplayMomentProps) {
  const history = useReplayHistory(handId, replay)
  const [seekers] = useState(() => new Map<string, Seeker<unknown>>())
  const { events } = history
  const held = { status: 'ready' as const, history, loaded: events.length, ask() {}, retry() {} }
  const { at, leftAt, goTo, goLive } = useMomentInUrl({ initialAt, head: replay.position, held, notice })
  const moment: Moment = {
    scope: `stream:hand-${handId}`,
    ...{ at, live: at === null, seedAt: initialAt, held, notice, goTo, goLive },
    ending: events.some(({ type }) => type === 'HandCompleted') ? 'end' : 'present',
    index: at === null ? events.length - 1 : indexAt(events, at),
    news: at === null ? 0 : events.length - 1 - indexAt(events, leftAt),
    seekerFor<View>(projection: Projection<View>) {
      // A projection's name stands for its views' type.
      const seeker = (seekers.get(projection.name) as Seeker<View> | undefined) ?? createSeeker(projection)
      seekers.set(projection.name, seeker)
      return seeker
    },
  }
  return <MomentShown moment={moment}>{children}</MomentShown>
}
