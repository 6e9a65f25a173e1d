import type { PlayerId } from '@/domain/kernel'
import type { TableHappening } from '@/projections/table-activity'

/** Whether a player sits out since they ran out of time: the clock had them sit out, and not they themselves. */
export function isOutOfTime(recent: readonly TableHappening[], playerId: PlayerId | undefined): boolean {
  const last = recent.findLast(
    (event) =>
      (event.type === 'PlayerSatOut' || event.type === 'PlayerSatIn' || event.type === 'PlayerSeated') &&
      event.data.playerId === playerId,
  )
  return last?.type === 'PlayerSatOut' && last.actorId.startsWith('process:')
}
