import type { ChatMessage, ChatReaction } from '@/domain/chat/message'
import type { Names } from './as-of'

/** A message of the gateway: all that was said at a table in (after, position], in order, by messages' ids. */
export interface ChatNews {
  scope: `chat:${string}`
  after: number
  position: number
  said: (ChatMessage | ChatReaction)[]
  names: Names
}
