import { z } from 'zod'
import { problemOf } from '@/components/live/problem'
import { readJson } from '@/components/live/read-json'
import { ChatMessage, type Saying } from '@/domain/chat/message'
import type { ChatPage } from './chat-log'

const Page = z.object({
  messages: z.array(ChatMessage.extend({ displayName: z.string() })),
  next: z.int().nullable(),
  last: z.int(),
})

/** @throws Error with a sentence for people */
export async function readChat(tableId: string, before?: number): Promise<ChatPage> {
  return Page.parse(
    await readJson(`/api/tables/${tableId}/chat?limit=100${before === undefined ? '' : `&before=${before}`}`),
  )
}

const UNREACHABLE = 'The room could not be reached. If this was said after all, you will see it here.'

/** @returns why it could not be said, in a sentence; undefined when it was */
export async function say(tableId: string, saying: Saying): Promise<string | undefined> {
  const request = { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(saying) }
  const answer = await fetch(`/api/tables/${tableId}/chat`, request).catch(() => undefined)
  if (!answer) return UNREACHABLE
  return answer.ok ? undefined : (await problemOf(answer)).detail
}
