import { Hourglass } from 'lucide-react'
import { EmptyState } from '@/components/ui/empty-state'
import { Panel } from '@/components/ui/panel'

/** The page of a table at a moment before there was one. */
export function Unopened() {
  return (
    <Panel className="mt-10">
      <EmptyState
        rank={1}
        icon={<Hourglass aria-hidden />}
        title="This table was not open yet"
        detail="You are looking at a moment before somebody opened it. Move forward in time, or go back to live."
      />
    </Panel>
  )
}
