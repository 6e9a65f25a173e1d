'use client'

import type { HandHistory } from '@/projections/hands'
import { Panel } from '../ui/panel'
import { useKeptRoads } from './kept-roads'
import { RoadList } from './road-list'

interface KeptRoadsPanelProps {
  handId: string
  hand: HandHistory | undefined
  ownId: string | undefined
}

/** On the hand's own page: the roads off it that this browser keeps, if there are any. */
export function KeptRoadsPanel({ handId, hand, ownId }: KeptRoadsPanelProps) {
  const { roads } = useKeptRoads(handId)
  const own = hand?.players.find(({ playerId }) => playerId === ownId)
  if (roads.length === 0) return null
  return (
    <Panel title="Roads not taken">
      <RoadList
        handId={handId}
        roads={roads}
        current={null}
        happened={own?.change ?? null}
        who={own ? 'you' : 'whose road it is'}
      />
    </Panel>
  )
}
