'use client'

import { useSession } from '@/components/live/session'
import { useMoment } from '@/components/timeline/moment'
import { Badge } from '@/components/ui/badge'
import { Panel } from '@/components/ui/panel'
import type { TableHappening } from './activity'
import { ActivityList } from './activity-list'
import { YourChips } from './your-chips'

interface TablePanelsProps {
  recent: TableHappening[]
  names: Readonly<Record<string, string>>
  onMoment?: () => void
}

/** What stands beside the felt: the viewer's chips, and what happened here. */
export function TablePanels({ recent, names, onMoment }: TablePanelsProps) {
  const session = useSession()
  const { live } = useMoment()
  return (
    <>
      {session && (
        <Panel title="Your bankroll" aside={live ? null : <Badge tone="now">As it is now</Badge>}>
          <YourChips />
        </Panel>
      )}
      <Panel title="At this table" className="flex min-h-48 grow basis-0 flex-col">
        <div className="min-h-0 grow overflow-y-auto">
          <ActivityList recent={recent} names={names} onMoment={onMoment} />
        </div>
      </Panel>
    </>
  )
}
