import type { ChatNews } from '@/components/live/chat-news'
import type { ChatMessage, ChatReaction } from '@/domain/chat/message'

/** What a page knows of a table's chat. */
export interface ChatLog {
  /** In the order they were said, without gaps. */
  messages: readonly ChatMessage[]
  /** What each player shows at the moment, by player. */
  reactions: Readonly<Record<string, ChatReaction>>
  names: Readonly<Record<string, string>>
  /** Everything up to this message is in. */
  position: number
  /** Before this message there are more; null: there are none. */
  earlier: number | null
  /** The last message that was looked at. */
  seen: number
}

/** A page of older messages, and whether there are more before it. */
export interface ChatPage {
  messages: (ChatMessage & { displayName: string })[]
  next: number | null
  last: number
}

const namesIn = ({ messages }: ChatPage) =>
  Object.fromEntries(messages.map(({ playerId, displayName }) => [playerId, displayName]))

export const chatFrom = (page: ChatPage): ChatLog => ({
  messages: page.messages,
  reactions: {},
  names: namesIn(page),
  // What was said while the page was read may be in it already: then it is told again, and known by its id.
  position: page.last,
  earlier: page.next,
  seen: page.messages.at(-1)?.id ?? 0,
})

/** The same object back when a message brings nothing. */
export function withNews(log: ChatLog, news: ChatNews): ChatLog {
  if (news.after > log.position || news.position <= log.position) return log
  const known = log.messages.at(-1)?.id ?? 0
  const fresh = news.said.filter(({ id }) => id > log.position)
  return {
    ...log,
    messages: [...log.messages, ...fresh.filter((each) => 'text' in each).filter(({ id }) => id > known)],
    reactions: {
      ...log.reactions,
      ...Object.fromEntries(fresh.filter((each) => 'reaction' in each).map((each) => [each.playerId, each])),
    },
    names: { ...log.names, ...news.names },
    position: news.position,
  }
}

export function withEarlier(log: ChatLog, page: ChatPage): ChatLog {
  const first = log.messages[0]?.id ?? Number.POSITIVE_INFINITY
  return {
    ...log,
    messages: [...page.messages.filter(({ id }) => id < first), ...log.messages],
    names: { ...namesIn(page), ...log.names },
    earlier: page.next,
  }
}

/** A reaction is over, unless another has taken its place. */
export function without(log: ChatLog, { playerId, id }: ChatReaction): ChatLog {
  if (log.reactions[playerId]?.id !== id) return log
  const { [playerId]: _, ...reactions } = log.reactions
  return { ...log, reactions }
}

/** What one player says without anybody between, as one group. */
export function grouped(messages: readonly ChatMessage[]): ChatMessage[][] {
  const groups: ChatMessage[][] = []
  for (const message of messages) {
    const last = groups.at(-1)
    const before = last?.at(-1)
    if (last && before?.playerId === message.playerId && (before.seat === null) === (message.seat === null))
      last.push(message)
    else groups.push([message])
  }
  return groups
}
