import { scopesOf } from '@/projections/scopes'
import { createBranches } from './branches/branches'
import { createChat } from './company/chat'
import type { Database } from './database'
import { createDispatch, type Sources } from './dispatch'
import { createEventStore } from './event-store'
import { createHealth } from './health'
import { createInvitationCodes } from './invitation-codes'
import { createLogTail } from './log-tail'
import { createNames } from './names'
import { createRations } from './rations'
import type { Room } from './room'
import { roomUpcasters } from './room-upcasters'
import { createRoomViews } from './room-views'
import { createSessions } from './sessions'

export interface InsideOptions extends Pick<Database, 'prisma' | 'url'> {
  /** The server's key, 32 bytes. */
  secret: Uint8Array
  /** Told, a line each, which facts were tampered with. */
  log?: (line: string) => void
  /** Where commands get the time and their decks from, if not from the machine. */
  sources?: Sources
}

/** The room's parts, wired once a process. */
export function openInside({ prisma, url, secret, log, sources }: InsideOptions) {
  const store = createEventStore({ prisma, secret, upcasters: roomUpcasters, scopesOf, ...(log && { log }) })
  const tail = createLogTail({ store, url })
  const dispatch = createDispatch(store, sources)
  const sessions = createSessions(prisma)
  const namesOf = createNames(store)
  const views = createRoomViews({ prisma, store, namesOf })
  const room: Room = {
    views,
    branches: createBranches(views),
    dispatch,
    sessions,
    chat: createChat(prisma),
    invitationCodeOf: createInvitationCodes(secret),
    namesOf,
    rations: createRations(),
    health: createHealth({ prisma, store }),
    async sessionOf(token) {
      const playerId = await sessions.playerOf(token)
      if (!playerId) return null
      const { [playerId]: displayName } = await namesOf([playerId])
      return displayName === undefined ? null : { playerId, displayName }
    },
  }
  return { prisma, url, store, tail, dispatch, sessions, namesOf, room }
}

export type Inside = ReturnType<typeof openInside>
