import { Hourglass } from 'lucide-react'
import { FirstMoment } from '@/components/timeline/first-moment'
import { EmptyState } from '@/components/ui/empty-state'
import { Panel } from '@/components/ui/panel'

/** The page of a table at a moment before there was one. */
export function Unopened() {
  return (
    <Panel className="mt-10">
      <EmptyState
        rank={1}
        icon={<Hourglass aria-hidden />}
        title="No table yet at this moment"
        detail="You are looking at a moment before somebody opened it."
        action={<FirstMoment>To when it opened</FirstMoment>}
      />
    </Panel>
  )
}
