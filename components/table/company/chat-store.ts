import type { ChatNews } from '@/components/live/chat-news'
import { type ChatLog, type ChatPage, chatFrom, withEarlier, withNews, without } from './chat-log'

/** How long a reaction is shown, in milliseconds. */
const SHOWN_MS = 4_000

export interface ChatStore {
  get(): ChatLog | null
  /** @returns how to stop listening */
  listen(listener: () => void): () => void
  /** @param before a message's id */
  load(before?: number): Promise<boolean>
  receive(news: ChatNews): void
  /** Everything that is here has been looked at. */
  see(): void
}

/** One table's chat on this page. */
export function createChatStore(read: (before?: number) => Promise<ChatPage>): ChatStore {
  let log: ChatLog | null = null
  let loading = false
  const listeners = new Set<() => void>()

  function set(next: ChatLog | null): void {
    if (next === log) return
    log = next
    for (const listener of listeners) listener()
  }

  return {
    get: () => log,
    listen(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    async load(before) {
      if (loading) return false
      loading = true
      const page = await read(before).catch(() => undefined)
      loading = false
      if (!page) return false
      if (before === undefined) set(log ?? chatFrom(page))
      else if (log) set(withEarlier(log, page))
      return true
    },
    receive(news) {
      if (!log) return
      set(withNews(log, news))
      for (const each of Object.values(log.reactions))
        if (each.id > news.after) setTimeout(() => log && set(without(log, each)), SHOWN_MS)
    },
    see() {
      const last = log?.messages.at(-1)?.id ?? 0
      if (log && last > log.seen) set({ ...log, seen: last })
    },
  }
}
