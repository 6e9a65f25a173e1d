import { createHash, randomBytes } from 'node:crypto'
import { PlayerId } from '@/domain/kernel'
import type { PrismaClient } from '@/prisma/generated/client'
import { SESSION_SECONDS } from './session-cookie'
import { orUnavailable } from './store-unavailable'

const DAY_MS = 24 * 60 * 60 * 1000

/** Only the hash is kept: whoever reads the database cannot become anybody. */
const hashOf = (token: string) => new Uint8Array(createHash('sha256').update(token).digest())

const expiry = (now: Date) => new Date(now.getTime() + SESSION_SECONDS * 1000)

/** Guest sessions: an opaque random token in the browser, its hash and the player's id here. */
export function createSessions(prisma: PrismaClient) {
  return {
    /** @returns the token to hand to the browser: 32 random bytes, base64url */
    async open(playerId: PlayerId): Promise<string> {
      const token = randomBytes(32).toString('base64url')
      const data = { tokenHash: hashOf(token), playerId, expiresAt: expiry(new Date()) }
      await orUnavailable(prisma.session.create({ data }))
      return token
    },

    /** Whose session it is, if it is one that has not run out. A visit, once a day, makes it last anew. */
    async playerOf(token: string | undefined): Promise<PlayerId | undefined> {
      if (!token) return undefined
      const now = new Date()
      const tokenHash = hashOf(token)
      const session = await orUnavailable(prisma.session.findUnique({ where: { tokenHash } }))
      if (!session || session.expiresAt <= now) return undefined
      if (now.getTime() - session.lastSeenAt.getTime() > DAY_MS)
        await orUnavailable(
          prisma.session.updateMany({ where: { tokenHash }, data: { lastSeenAt: now, expiresAt: expiry(now) } }),
        )
      return PlayerId.parse(session.playerId)
    },

    async close(token: string): Promise<void> {
      await orUnavailable(prisma.session.deleteMany({ where: { tokenHash: hashOf(token) } }))
    },
  }
}

export type Sessions = ReturnType<typeof createSessions>
