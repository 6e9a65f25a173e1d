import type { Socket } from 'socket.io'
import type { PlayerId, TableId } from '@/domain/kernel'
import type { TablePresence } from '@/domain/presence'
import type { RoomViews } from '../room'
import { again } from './again'
import type { Attendance } from './attendance'

interface Table {
  watchers: Map<Socket, () => void>
  /** What each was sent last is this, or nothing yet. */
  last: string | undefined
  fresh: Set<Socket>
  timer: NodeJS.Timeout | undefined
  look(): Promise<void>
}

/** Word of several changes within so many milliseconds is sent once. */
const TOGETHER_MS = 80

/** Tells those who follow a table who else does. */
export function createPresenceFeed({
  attendance,
  views,
  isBot,
}: {
  attendance: Attendance
  views: Pick<RoomViews, 'table'>
  isBot(playerId: PlayerId): boolean
}) {
  const tables = new Map<TableId, Table>()

  function open(tableId: TableId): Table {
    const known = tables.get(tableId)
    if (known) return known
    const table: Table = {
      watchers: new Map(),
      last: undefined,
      fresh: new Set(),
      timer: undefined,
      look: again(() => look(tableId, table)),
    }
    tables.set(tableId, table)
    return table
  }

  async function presenceAt(tableId: TableId): Promise<TablePresence | undefined> {
    const [found, { players, others }] = await Promise.all([views.table(tableId), attendance.at(tableId)])
    if (!found) return undefined
    const seated = found.view.seats.flatMap((seat) => (seat ? [seat.playerId] : []))
    const connected = seated.filter((playerId) => players.includes(playerId))
    const bots = seated.filter(isBot)
    return { tableId, connected, bots, spectators: others + players.length - connected.length }
  }

  async function look(tableId: TableId, table: Table): Promise<void> {
    const presence = await presenceAt(tableId)
    const now = JSON.stringify(presence)
    if (!presence) return
    for (const socket of table.watchers.keys())
      if (now !== table.last || table.fresh.has(socket)) socket.emit('presence', presence)
    table.fresh.clear()
    table.last = now
  }

  function wake(tableId: TableId): void {
    const table = tables.get(tableId)
    if (!table || table.timer) return
    table.timer = setTimeout(() => {
      table.timer = undefined
      void table.look()
    }, TOGETHER_MS)
  }

  return {
    watch(socket: Socket, tableId: TableId, playerId: PlayerId | null): void {
      const table = open(tableId)
      table.fresh.add(socket)
      if (!table.watchers.has(socket)) table.watchers.set(socket, attendance.enter(tableId, playerId))
      wake(tableId)
    },
    leave(socket: Socket, tableId: TableId): void {
      const table = tables.get(tableId)
      table?.watchers.get(socket)?.()
      table?.watchers.delete(socket)
      table?.fresh.delete(socket)
      if (table?.watchers.size !== 0) return
      clearTimeout(table.timer)
      tables.delete(tableId)
    },
    /** Who is there, or who sits there, may have changed. */
    wake,
    tables: () => [...tables.keys()],
  }
}
