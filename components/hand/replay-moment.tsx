'use client'

import type { ReactNode } from 'react'
import { MomentOfHand } from './moment-of-hand'
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

/** A moment of a hand of this room, which goes on while the hand does. */
export function ReplayMoment({ handId, replay, initialAt, notice, children }: ReplayMomentProps) {
  const history = useReplayHistory(handId, replay)
  const isOver = history.events.some(({ type }) => type === 'HandCompleted')
  return (
    <MomentOfHand
      handId={handId}
      history={history}
      head={replay.position}
      ending={isOver ? 'end' : 'present'}
      initialAt={initialAt}
      notice={notice}
    >
      {children}
    </MomentOfHand>
  )
}
