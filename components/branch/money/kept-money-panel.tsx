'use client'

import { useSearchParams } from 'next/navigation'
import { Panel } from '../../ui/panel'
import { useKeptRoads } from '../kept-roads'
import { MoneyRoadList } from './money-road-list'

/** On one's own page: the roads off one's money that this browser keeps, if there are any and none is shown. */
export function KeptMoneyPanel({ playerId }: { playerId: string }) {
  const isOnRoad = useSearchParams().has('branch')
  const { roads } = useKeptRoads(playerId)
  if (isOnRoad || roads.length === 0) return null
  return (
    <Panel title="Roads not taken">
      <MoneyRoadList playerId={playerId} roads={roads} current={null} />
    </Panel>
  )
}
