import type { Scope } from '@/projections/scopes'

/** What a track can run along. */
export interface Track {
  /** `own`: the scope that the page is folded from; `hand`: of that, the hand at the moment. */
  type: 'own' | 'hand' | 'player' | 'table' | 'workflow' | 'room'
  label: string
  scope: Scope | 'room'
}

export const WHOLE_ROOM: Track = { type: 'room', label: 'The whole room', scope: 'room' }

/** The tracks of a page that is folded from a scope, the page's own first. `viewer` is who has signed in. */
export function tracksOf(scope: Scope, viewer: string | undefined): Track[] {
  if (scope === 'lobby') return [{ type: 'own', label: 'The tables', scope }, WHOLE_ROOM]
  if (scope.startsWith('player:')) return [{ type: 'own', label: 'This player', scope }, WHOLE_ROOM]
  if (scope.startsWith('table:'))
    return [
      { type: 'own', label: 'This table', scope },
      { type: 'hand', label: 'This hand', scope },
      ...(viewer ? [{ type: 'player', label: 'Yourself', scope: `player:${viewer}` } as const] : []),
      WHOLE_ROOM,
    ]
  return [{ type: 'own', label: 'This hand', scope }]
}
