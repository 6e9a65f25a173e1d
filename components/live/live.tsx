'use client'

import { createContext, type ReactNode, use, useEffect, useMemo, useState } from 'react'
import { io } from 'socket.io-client'
import type { PlayerId } from '@/domain/kernel'
import type { TablePresence } from '@/domain/presence'
import type { Changes } from './changes'
import { type Channels, createChannels, type SubscribeAnswer } from './channels'
import type { ChatNews } from './chat-news'
import { type ConnectionState, createConnectionState } from './connection'
import { createPresences, type Presences } from './presences'
import { watchStore } from './watch-store'

interface Live {
  channels: Channels
  /** What is said at tables; its positions are messages' ids. */
  chats: Channels<ChatNews>
  presences: Presences
  connection: ConnectionState
}

interface LiveTo extends Live {
  /** Who hears it: the player who is signed in, if anybody is. */
  viewer: PlayerId | null
}

const LiveContext = createContext<LiveTo | null>(null)

/** Milliseconds the gateway has to answer a subscription, which it does once everything missed is sent. */
const ANSWER_WITHIN = 20_000
/** Milliseconds until a handshake that was turned down is tried again. */
const KNOCK_AGAIN_AFTER = 1_500

function createLive(): Live {
  const connection = createConnectionState()
  const noteAnswer = (answer: SubscribeAnswer) => {
    if (answer.ok) connection.set({ store: 'up' })
    else if (answer.code === 'StoreUnavailable') connection.set({ store: 'away' })
  }
  return {
    channels: createChannels(noteAnswer),
    chats: createChannels<ChatNews>(noteAnswer),
    presences: createPresences(),
    connection,
  }
}

function connect({ channels, chats, presences, connection }: Live): () => void {
  const socket = io({
    path: '/socket.io',
    // At once; where a proxy lets none through, by requests.
    transports: ['websocket', 'polling'],
    tryAllTransports: true,
    withCredentials: true,
    reconnectionDelayMax: 3_000,
  })
  const wire = {
    get connected() {
      return socket.connected
    },
    subscribe: (scope: string, after: number): Promise<SubscribeAnswer> =>
      socket.timeout(ANSWER_WITHIN).emitWithAck('subscribe', { scope, after }),
    unsubscribe: (scope: string) => void socket.emit('unsubscribe', { scope }),
  }
  socket.on('connect', () => {
    connection.set({ socket: 'up' })
    channels.connected(wire)
    chats.connected(wire)
  })
  socket.on('disconnect', (reason) => {
    connection.set({ socket: 'down' })
    channels.disconnected()
    chats.disconnected()
    // The one case that socket.io leaves to us: the server closed this connection on purpose.
    if (reason === 'io server disconnect') socket.connect()
  })
  let knocking: ReturnType<typeof setTimeout> | undefined
  socket.on('connect_error', ({ message }) => {
    connection.set({ socket: 'down', ...(message === 'StoreUnavailable' && { store: 'away' }) })
    // A lost connection is made again by socket.io; a handshake that the server turned down is not.
    if (!socket.active) knocking = setTimeout(() => socket.connect(), KNOCK_AGAIN_AFTER)
  })
  socket.on('changes', (changes: Changes) => channels.receive(changes))
  socket.on('chat', (news: ChatNews) => chats.receive(news))
  socket.on('presence', (presence: TablePresence) => presences.receive(presence))
  return () => {
    clearTimeout(knocking)
    socket.removeAllListeners()
    socket.disconnect()
    channels.disconnected()
    chats.disconnected()
  }
}

interface LiveProviderProps {
  /** Who is signed in: another viewer needs another handshake. */
  viewer: PlayerId | null
  children: ReactNode
}

/** The page's one socket, and what is read over it. */
export function LiveProvider({ viewer, children }: LiveProviderProps) {
  const [live] = useState(createLive)
  // biome-ignore lint/correctness/useExhaustiveDependencies: a changed viewer is what the new handshake is for.
  useEffect(() => connect(live), [live, viewer])
  useEffect(() => watchStore(live.connection), [live])
  const value = useMemo(() => ({ ...live, viewer }), [live, viewer])
  return <LiveContext value={value}>{children}</LiveContext>
}

/** @throws outside Providers */
export function useLive(): LiveTo {
  const live = use(LiveContext)
  if (!live) throw new Error('Nothing live outside Providers')
  return live
}
