import type { Server as HttpServer } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import { RateLimiterMemory } from 'rate-limiter-flexible'
import { Server, type Socket } from 'socket.io'
import { z } from 'zod'
import type { Recorded } from '@/domain/kernel'
import { PlayerId } from '@/domain/kernel'
import type { RoomEvent } from '@/domain/room'
import { type Scope, scopesOf } from '@/projections/scopes'
import { type Viewer, visibleTo } from '@/projections/visibility'
import { ChatSubscription, type Company } from './company/company'
import { NOT_INVITED } from './company/may-talk'
import type { EventStore } from './event-store'
import { sameOrigin } from './http/origin'
import type { LogTail } from './log-tail'
import { mentionedIn, type NamesOf } from './names'
import type { Presence } from './presence'
import { cookieIn, SESSION_COOKIE } from './session-cookie'
import type { Sessions } from './sessions'

const CHUNK = 500
const MOST_SUBSCRIPTIONS = 50
/** How many may be asked for on one connection in so many seconds. */
const SUBSCRIPTIONS = { points: 100, duration: 10 }
const AGAIN_AFTER_MS = 500

const Subscribe = z.object({
  scope: z.union([
    z.enum(['lobby', 'books', 'leaderboard', 'log']),
    z.templateLiteral([z.enum(['player', 'table', 'correlation']), ':', z.uuid()]),
  ]),
  /** The last position the client has of this scope. */
  after: z.int().min(0),
})
const Unsubscribe = Subscribe.pick({ scope: true })
/** Also of what is no part of the log. */
const LeftScope = z.object({ scope: z.string().max(100) })
type LiveScope = z.infer<typeof Subscribe>['scope']

/** What a client hears back from `subscribe`. */
type Answer = { ok: true; position: number } | { ok: false; code: string; detail: string }

interface Subscription {
  scope: LiveScope
  viewer: Viewer
  /** Everything of this scope up to here has been sent; the client was told so up to `told`. */
  position: number
  told: number
  /** While older events are being sent, fresh ones wait for their turn. */
  catchingUp: boolean
  send(events: readonly Recorded<RoomEvent>[], position: number): Promise<void>
  /** Neither left, nor asked for anew, nor is the client gone. */
  isCurrent(): boolean
}

const tokenOf = ({ handshake }: Socket) => cookieIn(handshake.headers.cookie, SESSION_COOKIE)

const filterOf = (scope: LiveScope): Scope[] => (scope === 'log' ? [] : [scope])

/**
 * Live views over socket.io: follows the log, and sends each subscriber its scope's events, in order, each once, with
 * the position they reach to. `after` in a message is where the one before it ended, so that a client sees a gap.
 */
export function openGateway(
  server: HttpServer,
  {
    store,
    tail,
    sessions,
    namesOf,
    presence,
    company,
    signal,
  }: {
    store: EventStore
    tail: LogTail
    sessions: Sessions
    namesOf: NamesOf
    presence?: Presence
    company?: Company
    signal: AbortSignal
  },
) {
  const io = new Server(server, {
    path: '/socket.io',
    serveClient: false,
    maxHttpBufferSize: 64 * 1024,
    allowRequest: ({ headers }, decide) => decide(null, sameOrigin(headers.origin, headers.host)),
  })
  const subscriptions = new Map<Socket, Map<LiveScope, Subscription>>()
  let tailPosition = 0
  const asked = new RateLimiterMemory(SUBSCRIPTIONS)

  async function catchUp(subscription: Subscription): Promise<void> {
    subscription.catchingUp = true
    try {
      while (subscription.position < tailPosition && subscription.isCurrent()) {
        const upTo = tailPosition
        const events = await store.readScope(filterOf(subscription.scope), {
          after: subscription.position,
          upTo,
          limit: CHUNK,
        })
        const last = events.at(-1)?.position
        await subscription.send(events, events.length < CHUNK || last === undefined ? upTo : last)
      }
    } finally {
      subscription.catchingUp = false
    }
  }

  io.use((socket, next) => {
    sessions
      .playerOf(tokenOf(socket))
      .then((playerId) => {
        socket.data.viewer = { playerId: playerId ?? null } satisfies Viewer
        next()
      })
      .catch(() => next(new Error('StoreUnavailable')))
  })

  io.on('connection', (socket) => {
    const mine = new Map<LiveScope, Subscription>()
    const viewer: Viewer = { playerId: PlayerId.nullable().parse(socket.data.viewer.playerId) }
    const isSignedIn = async () =>
      viewer.playerId === null || (await sessions.playerOf(tokenOf(socket)).catch(() => undefined)) === viewer.playerId
    subscriptions.set(socket, mine)
    const leave = presence?.enter()
    socket.on('disconnect', () => {
      subscriptions.delete(socket)
      leave?.()
      company?.gone(socket)
    })

    socket.on('subscribe', async (given: unknown, acknowledge?: unknown) => {
      const answer = await subscribe(given).catch(
        (): Answer => ({ ok: false, code: 'StoreUnavailable', detail: 'The store is away. Try again in a moment.' }),
      )
      if (typeof acknowledge === 'function') acknowledge(answer)
    })
    socket.on('unsubscribe', (given: unknown) => {
      const parsed = Unsubscribe.safeParse(given)
      if (parsed.success) mine.delete(parsed.data.scope)
      const left = LeftScope.safeParse(given)
      if (left.success) company?.leaves(socket, left.data.scope)
    })

    async function subscribe(given: unknown): Promise<Answer> {
      const chat = company && ChatSubscription.safeParse(given)
      const parsed = Subscribe.safeParse(given)
      if (!parsed.success && !chat?.success)
        return { ok: false, code: 'InvalidQuery', detail: z.prettifyError(parsed.error) }
      const refused = await asked.consume(socket.id).catch(() => ({ refused: true }))
      if ('refused' in refused)
        return { ok: false, code: 'TooManyRequests', detail: 'Too many subscriptions in a short time. Wait a moment.' }
      if (company && chat?.success) {
        const position = await company.chat(socket, chat.data, viewer.playerId)
        return position === undefined ? { ok: false, ...NOT_INVITED } : { ok: true, position }
      }
      const { scope, after } = Subscribe.parse(given)
      const head = await store.head()
      if (after > head)
        return { ok: false, code: 'InvalidQuery', detail: `Position ${after} lies beyond the end of the log, ${head}.` }
      if (mine.size >= MOST_SUBSCRIPTIONS && !mine.has(scope))
        return {
          ok: false,
          code: 'TooManySubscriptions',
          detail: `A connection follows ${MOST_SUBSCRIPTIONS} views at most.`,
        }
      const subscription: Subscription = {
        scope,
        viewer,
        position: after,
        told: after,
        catchingUp: false,
        isCurrent: () => socket.connected && mine.get(scope) === subscription,
        async send(events, position) {
          subscription.position = position
          if (events.length === 0 || !subscription.isCurrent()) return
          // A session may have ended since the handshake: what is for its player alone waits for an answer to that.
          if (events.some(({ type }) => type === 'HandDealt') && !(await isSignedIn()))
            return void socket.disconnect(true)
          const names = await namesOf(mentionedIn(events)).catch(() => ({}))
          const visible = events.map((event) => visibleTo(viewer, event))
          socket.emit('changes', { scope, after: subscription.told, position, events: visible, names })
          subscription.told = position
        },
      }
      mine.set(scope, subscription)
      company?.follows(socket, scope, viewer.playerId)
      tailPosition = Math.max(tailPosition, head)
      await catchUp(subscription)
      return { ok: true, position: subscription.position }
    }
  })

  async function push(events: readonly Recorded<RoomEvent>[]): Promise<void> {
    const last = events.at(-1)
    if (!last) return
    company?.happened(events)
    const before = tailPosition
    tailPosition = Math.max(tailPosition, last.position)
    const scoped = events.map((event) => ({ event, scopes: new Set<string>(scopesOf(event)) }))
    const sendings: Promise<void>[] = []
    for (const subscription of [...subscriptions.values()].flatMap((mine) => [...mine.values()])) {
      if (subscription.catchingUp || subscription.position >= tailPosition) continue
      if (subscription.position < before) sendings.push(catchUp(subscription))
      else {
        const { scope, position } = subscription
        const news = scoped.filter(
          ({ event, scopes }) => event.position > position && (scope === 'log' || scopes.has(scope)),
        )
        sendings.push(
          subscription.send(
            news.map(({ event }) => event),
            last.position,
          ),
        )
      }
    }
    await Promise.allSettled(sendings)
  }

  /** Until the signal; while the store is away it is asked again. */
  async function follow(): Promise<void> {
    while (!signal.aborted) {
      try {
        const head = await store.head()
        tailPosition = Math.max(tailPosition, head)
        await tail.follow(head, push, { signal, isFirst: true })
      } catch {
        await sleep(AGAIN_AFTER_MS, undefined, { signal }).catch(() => undefined)
      }
    }
  }
  const following = follow()

  return {
    async close(): Promise<void> {
      await io.close()
      await following
    },
  }
}
