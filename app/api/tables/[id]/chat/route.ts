import { Saying } from '@/domain/chat/message'
import { chatAnswer, chatTexts } from '@/server/http/chat-answer'
import { readingAt, writingJson } from '@/server/http/endpoint'
import { problem } from '@/server/http/problem'
import { ChatQuery } from '@/server/http/queries'

export const GET = readingAt('table', ChatQuery, async ({ params, room, session }, query) =>
  chatTexts(room, params.id, session, query),
)

export const POST = writingJson(Saying, async ({ params, room, session }, saying) => {
  if (!session) return problem({ status: 401, code: 'NotSignedIn', detail: 'Sign in first: POST /api/session.' })
  return chatAnswer(room, params.id, session, saying)
})
