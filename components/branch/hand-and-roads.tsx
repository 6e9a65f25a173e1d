'use client'

import { useSearchParams } from 'next/navigation'
import { useEffect, useEffectEvent, useState } from 'react'
import { HandRoom } from '../hand/hand-room'
import type { Replay } from '../hand/replay'
import { ReplayMoment } from '../hand/replay-moment'
import { useReplayHistory } from '../hand/use-replay-history'
import { TransportBar } from '../timeline/transport-bar'
import { readRoad } from './road-link'
import { RoadMoment } from './road-moment'
import { momentsOf } from './ways-off'

interface HandAndRoadsProps {
  handId: string
  replay: Replay
  /** The moment that the page was rendered for; null is the hand's end, or live while it is played. */
  initialAt: number | null
  notice: string | undefined
}

/** A hand as it happened, or the road off it that the page's address carries. */
export function HandAndRoads({ handId, replay, initialAt, notice }: HandAndRoadsProps) {
  const text = useSearchParams().get('branch')
  const history = useReplayHistory(handId, replay)
  const read = text === null ? undefined : readRoad(text, handId, momentsOf(history.events))
  const [wasAway, setWasAway] = useState(false)
  if (read?.type === 'road' && !wasAway) setWasAway(true)

  const isRoad = read?.type === 'road'

  /** Whatever had the focus is gone with the page that it was on. */
  const meet = useEffectEvent(() => {
    if (wasAway && document.activeElement === document.body)
      document.querySelector('h1')?.focus({ preventScroll: true })
  })
  // biome-ignore lint/correctness/useExhaustiveDependencies: each time that a road is set out on, or left.
  useEffect(() => meet(), [isRoad])

  if (read?.type === 'road')
    return <RoadMoment key={read.road.at} handId={handId} start={replay.start} history={history} road={read.road} />
  return (
    <ReplayMoment
      handId={handId}
      history={history}
      head={replay.position}
      initialAt={initialAt}
      returning={wasAway}
      notice={read?.why ?? notice}
    >
      <HandRoom handId={handId} start={replay.start} />
      <TransportBar />
    </ReplayMoment>
  )
}
