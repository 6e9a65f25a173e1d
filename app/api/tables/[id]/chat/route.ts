import { Saying } from '@/domain/chat/message'
import { chatAnswer } from '@/server/http/chat-answer'
import { readingAt, writingJson } from '@/server/http/endpoint'
import { tableNamed } from '@/server/http/named'
import { withNames } from '@/server/http/names'
import { problem } from '@/server/http/problem'
import { ChatQuery } from '@/server/http/queries'

export const GET = readingAt('table', ChatQuery, async ({ params, room }, { before, at, limit }) =>
  tableNamed(params.id, async (tableId) => {
    const found = await room.views.table(tableId)
    if (!found) return undefined
    // Asked first: what is said meanwhile is then told again, rather than never.
    const last = await room.chat.last(tableId)
    const said = await room.chat.texts(tableId, { before: before?.message, at, limit })
    const messages = withNames(said, await room.namesOf(said.map(({ playerId }) => playerId)))
    return { messages, next: messages.length === limit ? (messages[0]?.id ?? null) : null, last }
  }),
)

export const POST = writingJson(Saying, async ({ params, room, session }, saying) => {
  if (!session) return problem({ status: 401, code: 'NotSignedIn', detail: 'Sign in first: POST /api/session.' })
  return chatAnswer(room, params.id, session, saying)
})
