'use client'

import { createContext, type ReactNode, use, useEffect, useMemo, useState, useSyncExternalStore } from 'react'
import type { LiveViews } from '@/components/live/as-of'
import { useLive } from '@/components/live/live'
import { useLiveViews } from '@/components/live/use-live-views'
import { useMoment } from '@/components/timeline/moment'
import type { Reaction } from '@/domain/chat/message'
import type { TableId } from '@/domain/kernel'
import type { TablePresence } from '@/domain/presence'
import { isWelcome } from '@/domain/table/invitation'
import { table as tableProjection } from '@/projections/table'
import type { TableView } from '@/projections/table-view'
import { usePreferences } from '../preferences/use-preferences'
import type { ChatLog } from './chat-log'
import { type ChatStore, createChatStore } from './chat-store'
import { readChat } from './read-chat'

interface Company {
  tableId: string
  /** Whether the viewer may read and write here: at a private table, those who may sit there. */
  invited: boolean
  store: ChatStore
}

const CompanyContext = createContext<Company | null>(null)
const AGAIN_AFTER_MS = 3_000
const never = () => () => {}
const nothing = () => null

interface CompanyProviderProps {
  tableId: TableId
  /** The table as the server sent it with the page, live. */
  now: LiveViews<TableView>
  children: ReactNode
}

/** What goes on beside the game: everything inside can ask who is at the table, and what is said there. */
export function CompanyProvider({ tableId, now, children }: CompanyProviderProps) {
  const { chats, viewer } = useLive()
  const table = useLiveViews(`table:${tableId}`, tableProjection, now).views[tableId]
  const invited = table !== undefined && isWelcome(table, viewer)
  const [store] = useState(() => createChatStore((before) => readChat(tableId, before)))

  useEffect(() => {
    if (!invited) return
    let leave = () => {}
    let timer: ReturnType<typeof setTimeout> | undefined
    let gone = false
    async function begin() {
      if (!store.get() && !(await store.load()) && !gone) timer = setTimeout(begin, AGAIN_AFTER_MS)
      if (gone || !store.get()) return
      leave = chats.join(`chat:${tableId}`, {
        position: () => store.get()?.position ?? 0,
        receive: (news) => store.receive(news),
      })
    }
    void begin()
    return () => {
      gone = true
      clearTimeout(timer)
      leave()
    }
  }, [chats, store, tableId, invited])

  const company = useMemo(() => ({ tableId, store, invited }), [tableId, store, invited])
  return <CompanyContext value={company}>{children}</CompanyContext>
}

/** @throws outside a CompanyProvider */
export function useCompany(): Company {
  const company = use(CompanyContext)
  if (!company) throw new Error('No company outside a CompanyProvider')
  return company
}

/** All that this page knows of the chat; null until it is read, and where nobody meets: in a hand that is replayed. */
export function useChatLog(): ChatLog | null {
  const store = use(CompanyContext)?.store
  return useSyncExternalStore(store?.listen ?? never, store?.get ?? nothing, nothing)
}

/** What each player shows at the moment, but for those who are muted; nothing in the past. */
export function useReactions(): { of(playerId: string): Reaction | undefined } {
  const reactions = useChatLog()?.reactions
  const { live } = useMoment()
  const { muted } = usePreferences().preferences
  return { of: (playerId) => (live && !muted.includes(playerId) ? reactions?.[playerId]?.reaction : undefined) }
}

/** Undefined: not known, as in the past, or before the room has told. */
export type PresenceState = 'connected' | 'disconnected' | 'bot' | undefined

/** Whether a player is at the table now; who sits there and is not told of has only just come. */
export const usePresenceOf = (playerId: string): PresenceState => usePresence((told) => stateOf(told, playerId))

/** How many watch the table without a seat; undefined where that is not known. */
export const useSpectators = (): number | undefined => usePresence((told) => told?.spectators)

/** What is read is a word or a figure, so that only a change of that is rendered. */
function usePresence<Read extends string | number | undefined>(read: (told: TablePresence | undefined) => Read) {
  const tableId = use(CompanyContext)?.tableId
  const { presences } = useLive()
  const { live } = useMoment()
  const isKnown = live && tableId !== undefined
  return useSyncExternalStore(
    isKnown ? presences.listen : never,
    () => read(isKnown ? presences.of(tableId) : undefined),
    () => undefined,
  )
}

function stateOf(told: TablePresence | undefined, playerId: string): PresenceState {
  if (!told) return undefined
  const isOf = (players: readonly string[]) => players.includes(playerId)
  if (isOf(told.bots)) return 'bot'
  return isOf(told.connected) ? 'connected' : 'disconnected'
}

/** How many messages of others have come that nobody has looked at. */
export function useUnread(ownId: string | undefined): number {
  const log = useChatLog()
  const { muted } = usePreferences().preferences
  const unread = log?.messages.filter(
    ({ id, playerId }) => id > log.seen && playerId !== ownId && !muted.includes(playerId),
  )
  return unread?.length ?? 0
}
