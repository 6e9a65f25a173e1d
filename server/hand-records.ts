import type { TableId } from '@/domain/kernel'
import { handStream, tableStream } from '@/domain/room'
import { toldTo } from '@/projections/visibility'
import type { EventStore } from './event-store'
import { recordOf } from './hand-formats/hand-record'
import type { NamesOf } from './names'
import type { RecordsAsked, RoomViews } from './room'

/** Hands as their reader may take them home. */
export function createHandRecords({
  store,
  namesOf,
}: {
  store: EventStore
  namesOf: NamesOf
}): Pick<RoomViews, 'handRecord' | 'handsToTake'> {
  async function termsOf(tableId: TableId) {
    const [opened] = await store.readFirst([tableStream(tableId)])
    return opened?.type === 'TableCreated' ? opened.data : undefined
  }

  return {
    async handRecord(handId, viewer) {
      const told = toldTo(viewer, await store.readStream(handStream(handId)))
      const dealt = told.find((event) => event.type === 'HandDealt')
      const table = dealt?.type === 'HandDealt' ? await termsOf(dealt.data.tableId) : undefined
      if (dealt?.type !== 'HandDealt' || !table) return undefined
      const names = await namesOf(dealt.data.seats.map(({ playerId }) => playerId))
      return recordOf(told, { table, names, viewer }) ?? 'unfinished'
    },

    async handsToTake(tableId, { first = 1, last = Infinity, from = 0, to = Infinity, stay }) {
      if (!(await termsOf(tableId))) return undefined
      const events = await store.readStream(tableStream(tableId))
      const bounds = stay ? stayIn(events, stay) : { after: 0, before: Number.MAX_SAFE_INTEGER }
      if (!bounds) return 'no stay'
      return events.flatMap((event) => {
        if (event.type !== 'HandStarted') return []
        const { position, data } = event
        const isNumbered = data.number >= first && data.number <= last
        const isMeant = position >= from && position <= to && position > bounds.after && position < bounds.before
        const isIn = !stay || data.seats.some(({ playerId }) => playerId === stay.playerId)
        return isNumbered && isMeant && isIn ? [data.handId] : []
      })
    },
  }
}

type TableEvents = Awaited<ReturnType<EventStore['readStream']>>

/** From sitting down to leaving: positions, both excluded. Undefined: the player never sat there so. */
function stayIn(
  events: TableEvents,
  { playerId, reservation }: NonNullable<RecordsAsked['stay']>,
): { after: number; before: number } | undefined {
  const arrived = events.findLast(
    (event) =>
      event.type === 'PlayerSeated' &&
      event.data.playerId === playerId &&
      (reservation === undefined || event.data.reservationId === reservation),
  )
  if (!arrived) return undefined
  const left = events.find(
    (event) => event.type === 'PlayerLeft' && event.data.playerId === playerId && event.position > arrived.position,
  )
  return { after: arrived.position, before: left?.position ?? Number.MAX_SAFE_INTEGER }
}
