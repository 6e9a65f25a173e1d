import { io, type ManagerOptions, type Socket, type SocketOptions } from 'socket.io-client'
import type { Changes, SeenEvent } from '@/components/live/changes'
import type { SubscribeAnswer } from '@/components/live/channels'

/** A socket at the gateway, and everything that came through it. */
export interface LiveClient {
  socket: Socket
  /** In the order in which they came. */
  messages: Changes[]
  /** The events of a scope's messages, in the order in which they came. */
  events(scope: string): SeenEvent[]
  /** Sends anything as a subscription. */
  ask(payload: unknown): Promise<SubscribeAnswer>
  subscribe(scope: string, after: number): Promise<SubscribeAnswer>
  close(): void
}

const ANSWERED_WITHIN_MS = 20_000

/** Connects to a server; it is not connected again when it is lost, unless the options say so. */
export function liveClient(url: string, options: Partial<ManagerOptions & SocketOptions> = {}): LiveClient {
  const socket = io(url, { transports: ['websocket'], forceNew: true, reconnection: false, ...options })
  const messages: Changes[] = []
  socket.on('changes', (changes: Changes) => messages.push(changes))
  const ask = (payload: unknown): Promise<SubscribeAnswer> =>
    socket.timeout(ANSWERED_WITHIN_MS).emitWithAck('subscribe', payload)
  return {
    socket,
    messages,
    events: (scope) => messages.filter((each) => each.scope === scope).flatMap((each) => each.events),
    ask,
    subscribe: (scope, after) => ask({ scope, after }),
    close: () => void socket.disconnect(),
  }
}
