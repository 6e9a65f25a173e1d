import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { PlayerId } from '@/domain/kernel'
import { Name } from '@/domain/name'
import { commandAnswer } from '@/server/http/command-answer'
import { reading, writing, writingJson } from '@/server/http/endpoint'
import { problem } from '@/server/http/problem'
import { NoQuery } from '@/server/http/queries'
import { sessionCookie } from '@/server/http/set-cookie'

const notSignedIn = () => problem({ status: 401, code: 'NotSignedIn', detail: 'There is no session.' })

export const GET = reading(NoQuery, async ({ session }) => (session ? Response.json(session) : notSignedIn()))

export const POST = writingJson(z.object({ displayName: Name }), async (call, { displayName }) => {
  const { request, room } = call
  const playerId = PlayerId.parse(randomUUID())
  const registered = await room.dispatch(
    { type: 'RegisterPlayer', data: { playerId, displayName } },
    { sender: { type: 'player', playerId }, commandId: randomUUID() },
  )
  if (registered.type !== 'accepted') return commandAnswer(registered, { playerId })
  const token = await room.sessions.open(playerId)
  return Response.json(
    { playerId, displayName },
    { status: 201, headers: { 'set-cookie': sessionCookie(request, token) } },
  )
})

export const DELETE = writing(async ({ request, room, token }) => {
  if (token) await room.sessions.close(token)
  return new Response(null, { status: 204, headers: { 'set-cookie': sessionCookie(request, '') } })
})
