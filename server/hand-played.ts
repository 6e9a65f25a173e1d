import type { HandId, PlayerId, TableId } from '@/domain/kernel'
import { handStream, tableStream } from '@/domain/room'
import type { TableSeen } from '@/projections/differences'
import type { Views } from '@/projections/projection'
import type { EventStore } from './event-store'

/** A hand as a part of its table's story: where it was played, when, and by whom. */
export interface HandPlayed {
  number: number
  table: TableId
  players: PlayerId[]
  /** The position just before its deal. */
  before: number
  /** The nearest position that is of the hand: from just before its deal to when the table has settled it. */
  clamp(position: number): number
  /** Its table with nobody at it but those who were dealt in. */
  only(tables: Views<TableSeen>): Views<TableSeen>
}

/** Undefined: no such hand was dealt. */
export async function handPlayed(store: EventStore, handId: HandId): Promise<HandPlayed | undefined> {
  const [dealt] = await store.readFirst([handStream(handId)])
  if (dealt?.type !== 'HandDealt') return undefined
  const { tableId: table, number, seats } = dealt.data
  const players = seats.map(({ playerId }) => playerId)
  const before = dealt.position - 1
  const end = await settledAt(store, table, handId, dealt.position)
  return {
    ...{ number, table, players, before },
    clamp: (position) => Math.min(Math.max(position, before), end),
    only: (tables) =>
      Object.fromEntries(
        Object.entries(tables).map(([id, view]) => [
          id,
          { ...view, seats: view.seats.map((seat) => (seat && players.includes(seat.playerId) ? seat : null)) },
        ]),
      ),
  }
}

/** Where the table has settled a hand: the first to end there after its deal. Any later position until then. */
async function settledAt(store: EventStore, table: TableId, handId: HandId, dealt: number): Promise<number> {
  const [ended] = await store.readScope([`stream:${tableStream(table)}`, 'type:HandEnded'], { after: dealt, limit: 1 })
  return ended?.type === 'HandEnded' && ended.data.handId === handId ? ended.position : Number.MAX_SAFE_INTEGER
}
