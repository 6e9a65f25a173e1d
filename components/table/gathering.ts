import type { TableView } from '@/projections/table-view'

/** What a table waits for, in a sentence. There is no play without two who do not sit out. */
export function gathering(
  { seats, status }: Pick<TableView, 'seats' | 'status'>,
  names: Record<string, string>,
): string {
  if (status === 'closed') return 'This table has closed'
  const seated = seats.filter((seat) => seat !== null)
  const ready = seated.filter(({ sittingOut }) => !sittingOut)
  const nameOf = ({ playerId }: { playerId: string }) => names[playerId] ?? 'A player'
  const [first, second] = ready
  if (seated.length === 0) return 'Waiting for a first player'
  if (!first) return seated.length === 1 ? 'Its only player sits out' : 'Everybody sits out'
  if (!second) return `${nameOf(first)} is waiting for company`
  if (ready.length === 2) return `${nameOf(first)} and ${nameOf(second)} are ready`
  return `${ready.length} players are ready`
}
