import type { Socket } from 'socket.io'
import { z } from 'zod'
import { type PlayerId, type Recorded, TableId } from '@/domain/kernel'
import type { RoomEvent } from '@/domain/room'
import type { PrismaClient } from '@/prisma/generated/client'
import { listenOn } from '../log-listener'
import type { NamesOf } from '../names'
import type { RoomViews } from '../room'
import { type AttendanceTimes, openAttendance } from './attendance'
import type { Chat } from './chat'
import { createChatFeed } from './chat-feed'
import { mayTalk } from './may-talk'
import { createPresenceFeed } from './presence-feed'

/** `chat:<table>` or `presence:<table>`: what may have changed, for whichever process. */
const CHANNEL = 'rewind_company'
/** Word may be missed, and a process may die without any: everything is looked at so often anyway, in milliseconds. */
const LOOK_MS = 10_000

/** A table's chat, from a message on; the position is that message's id. */
export const ChatSubscription = z.object({
  scope: z.templateLiteral(['chat:', z.uuid()]),
  after: z.int().min(0),
})

export interface CompanyOptions extends AttendanceTimes {
  prisma: PrismaClient
  /** Connection URL of the app's role. */
  url: string
  chat: Chat
  views: Pick<RoomViews, 'table'>
  namesOf: NamesOf
  isBot(playerId: PlayerId): boolean
}

export type Company = ReturnType<typeof openCompany>

/** What goes on beside the game, for the sockets of this process: who is at a table, and what is said there. */
export function openCompany({ prisma, url, chat, views, namesOf, isBot, ...times }: CompanyOptions) {
  const stop = new AbortController()
  const attendance = openAttendance(prisma, times)
  const presences = createPresenceFeed({ attendance, views, isBot })
  const chats = createChatFeed({ chat, namesOf })
  let listening: Promise<void> | undefined

  function lookAtAll(): void {
    for (const tableId of presences.tables()) presences.wake(tableId)
    for (const tableId of chats.tables()) void chats.wake(tableId)
  }
  const look = setInterval(lookAtAll, times.beatMs ?? LOOK_MS)
  look.unref()

  function hear(word: string | undefined): void {
    const [kind, id] = word?.split(':') ?? []
    const tableId = TableId.safeParse(id).data
    if (!tableId) lookAtAll()
    else if (kind === 'presence') presences.wake(tableId)
    else void chats.wake(tableId)
  }

  /** Not before anybody wants to hear. */
  function listen(): void {
    listening ??= listenOn(CHANNEL, url, hear, stop.signal)
  }

  const tableOf = (scope: string) => {
    const [kind, id] = scope.split(':')
    const tableId = TableId.safeParse(id)
    return tableId.success && (kind === 'table' || kind === 'chat') ? { kind, tableId: tableId.data } : undefined
  }

  return {
    /** Somebody follows a scope of the log; where it is a table's, others there hear of it. */
    follows(socket: Socket, scope: string, playerId: PlayerId | null): void {
      const asked = tableOf(scope)
      if (asked?.kind !== 'table') return
      listen()
      presences.watch(socket, asked.tableId, playerId)
    },

    /** @returns the last message that the follower has now; undefined to whom the chat is closed */
    async chat(
      socket: Socket,
      { scope, after }: z.infer<typeof ChatSubscription>,
      playerId: PlayerId | null,
    ): Promise<number | undefined> {
      const tableId = TableId.parse(scope.slice('chat:'.length))
      const table = await views.table(tableId)
      if (table && !mayTalk(table.view, playerId)) return undefined
      listen()
      return chats.follow(socket, tableId, after)
    },

    leaves(socket: Socket, scope: string): void {
      const asked = tableOf(scope)
      if (asked?.kind === 'table') presences.leave(socket, asked.tableId)
      if (asked?.kind === 'chat') chats.leave(socket, asked.tableId)
    },

    gone(socket: Socket): void {
      for (const tableId of presences.tables()) presences.leave(socket, tableId)
      for (const tableId of chats.tables()) chats.leave(socket, tableId)
    },

    /** Who sits where may have changed. */
    happened(events: readonly Recorded<RoomEvent>[]): void {
      for (const { type, data } of events)
        if (type === 'PlayerSeated' || type === 'PlayerLeft') presences.wake(data.tableId)
    },

    async close(): Promise<void> {
      stop.abort()
      clearInterval(look)
      await listening
      await attendance.close()
    },
  }
}
