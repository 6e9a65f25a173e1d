import type { z } from 'zod'
import type { Moment } from '@/domain/moment'
import type { Sender } from '../ration'
import type { Room, SignedIn } from '../room'
import { room } from '../room-instance'
import { cookieIn, SESSION_COOKIE } from '../session-cookie'
import { isStoreUnavailable } from '../store-unavailable'
import { MOST_BYTES, readBody } from './body'
import { inWords } from './in-words'
import { sameOrigin } from './origin'
import { issuesOf, problem, sentenceOf } from './problem'
import { beyondTheEnd } from './queries'

/** What a route's handler is given: the room, and who asks. */
export interface Call {
  request: Request
  /** The path's parameters, by name. */
  params: Record<string, string>
  room: Room
  token: string | undefined
  session: SignedIn | null
  sender: Sender
}

/** A path without parameters has no such promise in it. */
type Route = (request: Request, context: { params: Promise<Record<string, string> | undefined> }) => Promise<Response>

/** Errors become problem details; nothing of the inside is told. */
function route(handle: (call: Call) => Promise<Response>): Route {
  return async (request, { params }) => {
    try {
      const open = room()
      const token = cookieIn(request.headers.get('cookie'), SESSION_COOKIE)
      const session = await open.sessionOf(token)
      const sender = { playerId: session?.playerId, address: request.headers.get('x-rewind-address') ?? '' }
      return await handle({ request, params: (await params) ?? {}, room: open, token, session, sender })
    } catch (error) {
      if (isStoreUnavailable(error)) return problem(STORE_UNAVAILABLE)
      console.error(error)
      return problem({ status: 500, code: 'InternalError', detail: 'Something went wrong on our side.' })
    }
  }
}

const STORE_UNAVAILABLE = {
  status: 503,
  code: 'StoreUnavailable',
  detail: 'The store is away for a moment. Nothing is lost; try again shortly.',
  retryAfter: 2,
}

/**
 * A route that reads; its query must fit the schema, and no cursor may point beyond the end of the log.
 * @param points what it costs of the ration for reading
 */
export function reading<Query extends z.ZodType<Record<string, unknown>>>(
  schema: Query,
  answer: (call: Call, query: z.output<Query>) => Promise<Response>,
  points = 0,
): Route {
  return route(async (call) => {
    const tooMuch = await rationed(call, points)
    if (tooMuch) return tooMuch
    const asked = Object.fromEntries(new URL(call.request.url).searchParams)
    const parsed = schema.safeParse(asked, { error: inWords })
    if (!parsed.success) {
      const issues = issuesOf(parsed.error)
      return problem({ status: 400, code: 'InvalidQuery', detail: sentenceOf(issues), issues })
    }
    const beyond = beyondTheEnd(parsed.data, await call.room.views.head())
    if (beyond) return invalid(beyond)
    return answer(call, parsed.data)
  })
}

type AsAsked = Record<string, unknown> & { at?: Moment | undefined }
type AsPosition<Query> = Omit<Query, 'at'> & { at?: number | undefined }

const OF_MANY_STREAMS = 'counts the events of one stream, and this is made of many: name a position or a time.'

export const invalid = (detail: string) => problem({ status: 400, code: 'InvalidQuery', detail })

/** The position that a moment is, or why it is none. `of` is whose events a version counts; undefined: those of many. */
export async function positionAsked(
  { room }: Call,
  asked: Readonly<Record<string, Moment>>,
  of: { kind: 'player' | 'table' | 'hand'; id: string } | undefined,
): Promise<number | Response> {
  const [[name, moment] = []] = Object.entries(asked)
  if (!moment) return room.views.head()
  if (moment.type === 'version' && !of) return invalid(`${name}=v${moment.version} ${OF_MANY_STREAMS}`)
  const position = await room.views.positionOf(moment, of ? `${of.kind}-${of.id}` : '')
  return position ?? invalid(`This ${of?.kind} has no such version yet.`)
}

/**
 * A route that reads something as of a moment, and is told it as a position. `at=v<version>` counts the events of the
 * aggregate that the path names, which is of this kind; what shows the whole room has no versions.
 */
export function readingAt<Query extends z.ZodType<AsAsked>>(
  kind: 'player' | 'table' | 'hand' | 'room',
  schema: Query,
  answer: (call: Call, query: AsPosition<z.output<Query>>) => Promise<Response>,
  points = 0,
): Route {
  const answerAt = async (call: Call, query: z.output<Query>) => {
    const { at: moment, ...others } = query
    if (moment === undefined) return answer(call, others)
    const at = await positionAsked(
      call,
      { at: moment },
      kind === 'room' ? undefined : { kind, id: call.params.id ?? '' },
    )
    return typeof at === 'number' ? answer(call, { ...others, at }) : at
  }
  return reading(schema, answerAt, points)
}

/** A route that changes something: what a browser sends there must come from a page of ours. */
export function writing(handle: (call: Call) => Promise<Response>): Route {
  const open = route(handle)
  return async (request, context) =>
    sameOrigin(request.headers.get('origin'), request.headers.get('host'))
      ? open(request, context)
      : problem({ status: 403, code: 'ForeignOrigin', detail: 'Writes are taken from this site’s own pages only.' })
}

/** A write whose JSON body, of at most so many bytes, must fit a schema. */
export function writingJson<Body extends z.ZodType>(
  schema: Body,
  handle: (call: Call, body: z.output<Body>) => Promise<Response>,
  most = MOST_BYTES,
): Route {
  return writing(async (call) => {
    const tooMany = await throttled(call)
    if (tooMany) return tooMany
    const body = await readBody(call.request, most)
    if ('refused' in body) return body.refused
    const parsed = schema.safeParse(body.json, { error: inWords })
    if (parsed.success) return handle(call, parsed.data)
    const issues = issuesOf(parsed.error)
    return problem({ status: 400, code: 'InvalidCommand', detail: sentenceOf(issues), issues })
  })
}

/** The answer to a sender of too many commands, if this is one. */
const throttled = async ({ room, sender }: Call): Promise<Response | undefined> =>
  comeAgain('Too many commands in a short time.', await room.rations.commands(sender))

/** The answer to whoever reads too much, if so: what costs the room some work is rationed by address. */
export const rationed = async ({ room, sender }: Call, points: number): Promise<Response | undefined> =>
  points > 0
    ? comeAgain('Too much was asked for from this address in a short time.', await room.rations.reading(sender, points))
    : undefined

function comeAgain(sentence: string, wait: number | undefined): Response | undefined {
  if (wait === undefined) return undefined
  const detail = `${sentence} Wait a moment, then try again.`
  return problem({ status: 429, code: 'TooManyRequests', detail, retryAfter: Math.ceil(wait / 1000) })
}
