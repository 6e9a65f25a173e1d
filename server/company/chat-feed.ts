import type { Socket } from 'socket.io'
import type { ChatMessage, ChatReaction } from '@/domain/chat/message'
import type { TableId } from '@/domain/kernel'
import type { NamesOf } from '../names'
import type { Names } from '../room'
import { again } from './again'
import type { Chat } from './chat'

const CHUNK = 200

/** What a follower is sent: all that was said in (after, position], in order, by messages' ids. */
export interface ChatNews {
  scope: `chat:${TableId}`
  after: number
  position: number
  said: (ChatMessage | ChatReaction)[]
  names: Names
}

interface Table {
  /** The last message that each follower was sent. */
  told: Map<Socket, number>
  pump(): Promise<void>
}

/** Sends each follower of a table's chat everything that is said there, once, in order, from where it wants to begin. */
export function createChatFeed({ chat, namesOf }: { chat: Chat; namesOf: NamesOf }) {
  const tables = new Map<TableId, Table>()

  function open(tableId: TableId): Table {
    const known = tables.get(tableId)
    if (known) return known
    const told = new Map<Socket, number>()
    const table = { told, pump: again(() => send(tableId, told)) }
    tables.set(tableId, table)
    return table
  }

  /** The query is the truth; word of a message only says when to ask. */
  async function send(tableId: TableId, told: Map<Socket, number>): Promise<void> {
    while (told.size > 0) {
      const said = await chat.since(tableId, Math.min(...told.values()), CHUNK)
      const position = said.at(-1)?.id
      if (position === undefined) return
      const names = await namesOf(said.map(({ playerId }) => playerId)).catch(() => ({}))
      for (const [socket, after] of told) {
        const fresh = said.filter(({ id }) => id > after)
        if (fresh.length === 0) continue
        told.set(socket, position)
        socket.emit('chat', { scope: `chat:${tableId}`, after, position, said: fresh, names } satisfies ChatNews)
      }
      if (said.length < CHUNK) return
    }
  }

  return {
    /** @returns the last message that the follower has now */
    async follow(socket: Socket, tableId: TableId, after: number): Promise<number> {
      const table = open(tableId)
      table.told.set(socket, after)
      await table.pump()
      return table.told.get(socket) ?? after
    },
    leave(socket: Socket, tableId: TableId): void {
      const table = tables.get(tableId)
      table?.told.delete(socket)
      if (table?.told.size === 0) tables.delete(tableId)
    },
    /** Something may have been said. */
    wake: (tableId: TableId) => tables.get(tableId)?.pump(),
    tables: () => [...tables.keys()],
  }
}
