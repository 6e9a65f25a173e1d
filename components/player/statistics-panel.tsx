'use client'

import type { PlayerId } from '@/domain/kernel'
import { figuresOf, noneYet, type Statistics, statistics } from '@/projections/statistics'
import type { LiveViews } from '../live/as-of'
import { useViews } from '../live/use-views'
import { Panel } from '../ui/panel'
import { FigureGrid } from './figure-grid'

/** How a player has played, at the moment the page shows. */
export function StatisticsPanel({ playerId, seed }: { playerId: PlayerId; seed: LiveViews<Statistics> }) {
  const { views } = useViews(statistics, seed)
  return (
    <Panel title="How they play">
      <div className="px-4 pb-3">
        <FigureGrid figures={figuresOf(views[playerId] ?? noneYet(playerId))} explained />
      </div>
    </Panel>
  )
}
