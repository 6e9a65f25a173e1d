'use client'

import { useMemo } from 'react'
import type { TableView } from '@/projections/table-view'
import { isTold } from '@/projections/visibility'
import { ExplainFiguresAt } from '../explain/explained-at'
import type { History } from '../hand/history'
import { MomentOfHand } from '../hand/moment-of-hand'
import { TransportBar } from '../timeline/transport-bar'
import { RootMark } from '../ui/root-mark'
import type { Road } from './road'
import { roadHistory } from './road-history'
import { RoadRoom } from './road-room'
import { useBranch } from './use-branch'

interface RoadMomentProps {
  handId: string
  /** The table just before the hand. */
  start: TableView
  /** What happened. */
  history: History
  road: Road
}

/** A moment of a road that was not taken: what happened before it, and what did not after it. */
export function RoadMoment({ handId, start, history, road }: RoadMomentProps) {
  const branch = useBranch(handId, road)
  const { told } = branch
  const shown = useMemo(() => roadHistory(history, road.at, told?.events ?? []), [history, road.at, told])
  return (
    <MomentOfHand handId={`road-${handId}`} history={shown} head={shown.position} ending="road" initialAt={null}>
      <RootMark mark="branch" />
      {/* What did not happen is no sum of what did. */}
      <ExplainFiguresAt position="nothing">
        <RoadRoom handId={handId} start={start} happened={history.events.filter(isTold)} road={road} branch={branch} />
      </ExplainFiguresAt>
      <TransportBar />
    </MomentOfHand>
  )
}
