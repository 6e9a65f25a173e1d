import type { Names } from '@/components/live/as-of'
import { nameOf } from '../name-of'

/** Names by which the players of a list can be told apart: who shares one with another has the end of their id after it. */
export function toldApart(players: readonly { playerId: string }[], names: Names): Record<string, string> {
  const plain = players.map(({ playerId }) => ({ playerId, name: nameOf(names, playerId) }))
  const counts = new Map<string, number>()
  for (const { name } of plain) counts.set(name, (counts.get(name) ?? 0) + 1)
  return Object.fromEntries(
    plain.map(({ playerId, name }) => [
      playerId,
      (counts.get(name) ?? 0) > 1 ? `${name} (${playerId.slice(-4)})` : name,
    ]),
  )
}
