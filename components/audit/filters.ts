import { CorrelationId, PlayerId } from '@/domain/kernel'
import { RoomEvent } from '@/domain/room'
import { type Scope, scopesOf } from '@/projections/scopes'
import type { SeenEvent } from '../live/changes'

/** What the audit is narrowed to, by the names that its address and the API have for it. All that is given must hold. */
export interface AuditFilters {
  type?: string
  player?: string
  stream?: string
  correlationId?: string
}

export const FILTER_NAMES = ['type', 'player', 'stream', 'correlationId'] as const

/** Event types by the aggregate or process that they are facts of. */
export const EVENT_TYPES = RoomEvent.options.map(({ options }) => options.map(({ shape }) => shape.type.value))

const STREAM = /^(player|table|hand)-[\w-]{1,80}$|^buy-in-[\w-]{1,80}\.[\w-]{1,80}$/

const CHECKS: Record<keyof AuditFilters, (value: string) => string | undefined> = {
  type: (value) => (EVENT_TYPES.flat().some((type) => type === value) ? undefined : 'is no type of event'),
  player: (value) => (PlayerId.safeParse(value).success ? undefined : 'is no player’s id'),
  stream: (value) => (STREAM.test(value) ? undefined : 'is no stream'),
  correlationId: (value) => (CorrelationId.safeParse(value).success ? undefined : 'is no correlation id'),
}

/** Reads filters from an address; what cannot be meant is left out and told in words. */
export function filtersOf(query: Record<string, string | string[] | undefined>): {
  filters: AuditFilters
  ignored: string[]
} {
  const filters: AuditFilters = {}
  const ignored: string[] = []
  for (const name of FILTER_NAMES) {
    const given = query[name]
    const value = (Array.isArray(given) ? given[0] : given)?.trim()
    if (!value) continue
    const wrong = CHECKS[name](value)
    if (wrong === undefined) filters[name] = value
    else ignored.push(`“${value.slice(0, 40)}” ${wrong}.`)
  }
  return { filters, ignored }
}

/** The filter that an id stands for, pasted as it is: a stream's name or a workflow's correlation id. */
export function filterOfId(id: string): AuditFilters | undefined {
  const value = id.trim()
  if (CHECKS.stream(value) === undefined) return { stream: value }
  if (CHECKS.correlationId(value) === undefined) return { correlationId: value.toLowerCase() }
  return undefined
}

/** @param at the moment up to which the audit is shown; null is live */
export function auditUrl(filters: AuditFilters, at: number | null = null): string {
  const query = new URLSearchParams()
  for (const name of FILTER_NAMES) if (filters[name] !== undefined) query.set(name, filters[name])
  if (at !== null) query.set('at', String(at))
  return query.size > 0 ? `/audit?${query}` : '/audit'
}

/** The scopes whose common events are asked for. */
export const scopesFor = ({ type, player, stream, correlationId }: AuditFilters): Scope[] => [
  ...(type ? [`type:${type}` as const] : []),
  ...(player ? [`player:${player}` as const] : []),
  ...(stream ? [`stream:${stream}` as const] : []),
  ...(correlationId ? [`correlation:${correlationId}` as const] : []),
]

/** Whether an event that has just happened belongs to what is asked for. A redacted one keeps its streams and ids. */
export function matches(filters: AuditFilters, event: SeenEvent): boolean {
  if (event.type === 'Redacted')
    return (
      filters.type === undefined &&
      filters.player === undefined &&
      (filters.stream ?? event.streamId) === event.streamId &&
      (filters.correlationId ?? event.correlationId) === event.correlationId
    )
  const scopes = scopesOf(event)
  return scopesFor(filters).every((scope) => scopes.includes(scope))
}
