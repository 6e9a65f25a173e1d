import { cookies } from 'next/headers'
import { cache } from 'react'
import { room } from '@/server/room-instance'
import { SESSION_COOKIE } from '@/server/session-cookie'

/** Who asks for this page, if they have signed in; looked up once a request. */
export const viewer = cache(async () => {
  // First of all: what reads cookies is not made at build time, when there is no room.
  const token = (await cookies()).get(SESSION_COOKIE)?.value
  return room().sessionOf(token)
})
