import { commandAnswer } from '@/server/http/command-answer'
import { writingJson } from '@/server/http/endpoint'
import { problem } from '@/server/http/problem'
import { CommandBody, completed } from '@/server/http/public-commands'

export const POST = writingJson(CommandBody, async ({ request, room, session, token }, command) => {
  if (!session) return problem({ status: 401, code: 'NotSignedIn', detail: 'Sign in first: POST /api/session.' })
  const wait = await room.throttle(token, request.headers.get('x-rewind-address') ?? '')
  if (wait !== undefined)
    return problem({
      status: 429,
      code: 'TooManyRequests',
      detail: 'Too many commands in a short time. Wait a moment.',
      retryAfter: Math.ceil(wait / 1000),
    })
  const { commandId, correlationId, expectedVersion } = command
  const { playerId } = session
  const sent = await room.dispatch(completed(command, commandId, playerId), {
    sender: { type: 'player', playerId },
    commandId,
    correlationId,
    expectedVersion,
  })
  return commandAnswer(sent, session)
})
