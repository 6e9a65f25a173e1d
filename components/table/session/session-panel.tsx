'use client'

import type { LiveViews } from '@/components/live/as-of'
import { useHeldFigure } from '@/components/live/held-figures'
import { useSession } from '@/components/live/session'
import { useViews } from '@/components/live/use-views'
import { Panel } from '@/components/ui/panel'
import type { TableId } from '@/domain/kernel'
import { type SessionResult, sessionResult } from '@/projections/session-result'
import { SessionFigures } from './session-figures'

interface SessionPanelProps {
  tableId: TableId
  sessions: LiveViews<SessionResult>
  /** In chips. */
  bigBlind: number
}

/** What the viewer's stay at this table has come to, at the moment the page shows. */
export function SessionPanel({ tableId, sessions, bigBlind }: SessionPanelProps) {
  const { views } = useViews(sessionResult, sessions)
  const viewer = useSession()
  const session = useHeldFigure(viewer ? views[viewer.playerId] : undefined)
  if (!viewer) return null
  return (
    <Panel title="This session">
      {session ? (
        <SessionFigures session={session} bigBlind={bigBlind} table={tableId} player={viewer.playerId} />
      ) : (
        <p className="min-h-29 px-4 pb-4 text-ink-soft text-sm">
          Once you sit down, what you win and lose here is drawn hand by hand.
        </p>
      )}
    </Panel>
  )
}
