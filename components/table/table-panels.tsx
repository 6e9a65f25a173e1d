'use client'

import { Tabs } from 'radix-ui'
import { useSession } from '@/components/live/session'
import { useMoment } from '@/components/timeline/moment'
import { Badge } from '@/components/ui/badge'
import { Panel } from '@/components/ui/panel'
import type { TableHappening } from '@/projections/table-activity'
import { ActivityList } from './activity-list'
import { ChatPanel } from './company/chat-panel'
import { YourChips } from './your-chips'

interface TablePanelsProps {
  recent: TableHappening[]
  names: Readonly<Record<string, string>>
  /** Whether the viewer sits here. */
  seated: boolean
  onMoment?: () => void
}

const TAB =
  'min-h-11 cursor-pointer rounded-lg text-ink-soft font-medium text-sm data-[state=active]:bg-raised data-[state=active]:text-ink data-[state=active]:shadow-panel'

/** What stands beside the felt: the viewer's chips, what is said here, and what happened. */
export function TablePanels({ recent, names, seated, onMoment }: TablePanelsProps) {
  const session = useSession()
  const { live } = useMoment()
  return (
    <>
      {session && (
        <Panel title="Your bankroll" aside={live ? null : <Badge tone="now">As it is now</Badge>}>
          <YourChips />
        </Panel>
      )}
      <Panel className="flex flex-col overflow-hidden max-lg:order-first max-lg:h-[58dvh] max-lg:shrink-0 lg:min-h-72 lg:grow lg:basis-0">
        <Tabs.Root defaultValue="chat" className="flex min-h-0 grow flex-col">
          <div className="p-2 pb-0">
            <Tabs.List aria-label="Beside the table" className="grid grid-cols-2 gap-1 rounded-xl bg-sunken p-1">
              <Tabs.Trigger value="chat" className={TAB}>
                Chat
              </Tabs.Trigger>
              <Tabs.Trigger value="events" className={TAB}>
                At this table
              </Tabs.Trigger>
            </Tabs.List>
          </div>
          <Tabs.Content value="chat" tabIndex={-1} className="flex min-h-0 grow flex-col data-[state=inactive]:hidden">
            <ChatPanel seated={seated} />
          </Tabs.Content>
          <Tabs.Content value="events" tabIndex={-1} className="min-h-0 grow overflow-y-auto pt-2">
            <ActivityList recent={recent} names={names} onMoment={onMoment} />
          </Tabs.Content>
        </Tabs.Root>
      </Panel>
    </>
  )
}
