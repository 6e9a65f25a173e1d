'use client'

import { Panel } from '../ui/panel'
import { type KeptRoad, useKeptRoads } from './kept-roads'
import { NameAndShare } from './name-and-share'
import type { Road } from './road'
import { roadPath, takeRoad } from './road-address'
import { writeRoad } from './road-link'
import { RoadList } from './road-list'

interface KeepPanelProps {
  handId: string
  road: Road
  /** What the road is called where it has no name of its own. */
  title: string
  /** What the hand came to for whose road it is, and what this road does; null: nothing yet. In chips. */
  happened: number | null
  change: number | null
  average: KeptRoad['average']
  /** Whose road it is, in words. */
  who: string
}

/** Keeps a road off a hand, and holds it against what happened and the others that are kept. */
export function KeepPanel({ handId, road, title, happened, change, average, who }: KeepPanelProps) {
  const { roads, keep } = useKeptRoads(handId)
  const link = writeRoad(handId, road)

  function handleKeep(name: string) {
    const named = { ...road, name }
    keep({ link: writeRoad(handId, named), change, average, balances: null }, link)
    takeRoad(handId, named, 'replace')
  }

  return (
    <Panel title="Keep and compare" className="overflow-clip border-past border-dashed">
      <NameAndShare name={road.name} title={title} path={roadPath(handId, road)} onKeep={handleKeep} />
      <RoadList handId={handId} roads={roads} current={link} happened={happened} who={who} />
    </Panel>
  )
}
