import type { Recorded } from '@/domain/kernel'
import { chips } from '@/domain/kernel'
import type { RoomEvent } from '@/domain/room'
import { toldTo, type Viewer } from '@/projections/visibility'
import { type HandRecord, recordOf } from '@/server/hand-formats/hand-record'
import { chanceOf } from '@/server/simulation/chance'
import { randomMove } from '@/server/simulation/moves'
import { eventsOf, play } from '@/server/simulation/play'
import { randomScenario } from '@/server/simulation/scenario'

const START = Date.parse('2026-11-25T10:00:00.000Z')

/** A hand that the simulation plays to its end, as its first player may know it. */
export function simulatedRecord(seed: number): HandRecord {
  const chance = chanceOf(seed, 0)
  const scenario = randomScenario(chance)
  let moves = 0
  let afterwards = 0
  const outcome = play(scenario, ({ hand }) => {
    if (hand.status === 'completed' && afterwards++ === 4) return undefined
    if (moves++ > 60 && hand.status === 'playing')
      return { kind: hand.offer ? 'would run it once' : 'folds', which: 0, much: 0 }
    return randomMove(chance)
  })
  const events = eventsOf(outcome).map(
    (event, version) =>
      ({ ...event, position: version + 1, version, recordedAt: new Date(START).toISOString() }) as Recorded<RoomEvent>,
  )
  const [first] = scenario.deal.seats
  const viewer: Viewer = { playerId: seed % 5 === 0 ? null : (first?.playerId ?? null) }
  const { bigBlind } = scenario.deal
  const table = { name: 'A "quoted" table', seats: 10, smallBlind: chips(Math.floor(bigBlind / 2)), bigBlind }
  const names = Object.fromEntries(scenario.deal.seats.map(({ seat, playerId }) => [playerId, `Ann: [${seat}] "wins"`]))
  const record = recordOf(toldTo(viewer, events), { table, names, viewer })
  if (!record) throw new Error(`seed ${seed}: the hand did not end`)
  return record
}
