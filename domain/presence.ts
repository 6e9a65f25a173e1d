import { z } from 'zod'
import { PlayerId, TableId } from './kernel'

/** Who is there at a table, as far as sockets tell. It is no part of the log, and has no past. */
export const TablePresence = z.object({
  tableId: TableId,
  /** Of the seated, those who are connected. */
  connected: z.array(PlayerId),
  /** Of the seated, those who are played by the room itself; they need no connection. */
  bots: z.array(PlayerId),
  /** Whoever else watches: a player counts once, however many windows are open. */
  spectators: z.int().min(0),
})
export type TablePresence = z.infer<typeof TablePresence>
