import { commandAnswer } from '@/server/http/command-answer'
import { writingJson } from '@/server/http/endpoint'
import { problem } from '@/server/http/problem'
import { CommandBody, completed } from '@/server/http/public-commands'
import { throttled } from '@/server/http/throttled'

export const POST = writingJson(CommandBody, async (call, command) => {
  const { room, session, token } = call
  if (!session) return problem({ status: 401, code: 'NotSignedIn', detail: 'Sign in first: POST /api/session.' })
  const tooMany = await throttled(call, token)
  if (tooMany) return tooMany
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
