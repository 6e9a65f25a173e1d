import { type Track, WHOLE_ROOM } from '../timeline/tracks'
import type { AuditFilters } from './filters'

/** What the audit's track can run along: what the audit is narrowed to, and the whole room. */
export function auditTracks({ player, stream, correlationId }: AuditFilters): Track[] {
  const tableId = stream?.startsWith('table-') ? stream.slice('table-'.length) : undefined
  return [
    ...(player ? [{ type: 'player', label: 'This player', scope: `player:${player}` } as const] : []),
    ...(tableId ? [{ type: 'table', label: 'This table', scope: `table:${tableId}` } as const] : []),
    ...(correlationId
      ? [{ type: 'workflow', label: 'This workflow', scope: `correlation:${correlationId}` } as const]
      : []),
    WHOLE_ROOM,
  ]
}
