import { commandAnswer } from '@/server/http/command-answer'
import { writingJson } from '@/server/http/endpoint'
import { problem } from '@/server/http/problem'
import { CommandBody, completed } from '@/server/http/public-commands'

export const POST = writingJson(CommandBody, async (call, command) => {
  const { room, session } = call
  if (!session) return problem({ status: 401, code: 'NotSignedIn', detail: 'Sign in first: POST /api/session.' })
  const { commandId, correlationId, expectedVersion } = command
  const { playerId } = session
  const sent = await room.dispatch(completed(command, { ...room, commandId, playerId }), {
    sender: { type: 'player', playerId },
    commandId,
    correlationId,
    expectedVersion,
  })
  return commandAnswer(sent, session)
})
