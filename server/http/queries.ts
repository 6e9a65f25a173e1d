import { z } from 'zod'
import { CorrelationId, type HandId, PlayerId, ReservationId, TableId } from '@/domain/kernel'
import { type PastMoment, readMoment } from '@/domain/moment'
import { RoomEvent } from '@/domain/room'
import { LeaderboardOrder } from '@/projections/leaderboard'
import { Figure } from '@/projections/reasons/figure'
import { ExportFormat } from '../hand-formats/export'

/** A position of the log as it stands in a URL. */
const Position = z
  .string()
  .regex(/^\d+$/, 'must be a position: a whole number, 0 or more')
  .transform(Number)
  .refine(Number.isSafeInteger, 'must be a position: a whole number, 0 or more')

const limit = (usual: number, most: number) =>
  z
    .string()
    .regex(/^\d+$/, `must be a whole number from 1 to ${most}`)
    .transform(Number)
    .refine((asked) => asked >= 1 && asked <= most, `must be a whole number from 1 to ${most}`)
    .default(usual)

/** A name that the store knows things by: visible ASCII, and nothing that its text could not hold. */
const storeName = (most: number, sentence: string) =>
  z
    .string()
    .max(most, sentence)
    .regex(/^[\x21-\x7e]+$/, sentence)

export const StreamName = storeName(200, 'must be the id of a stream')

const NO_MOMENT = {
  form: 'must be a position, v<version> or an ISO 8601 time',
  calendar: 'must be a day and a time that the calendar has, from the year 1 on',
}

/** `at`: a position, `v<version>` of the stream that is asked for, or an ISO 8601 time. */
const At = z.string().transform((text, context): PastMoment => {
  const moment = readMoment(text)
  if (moment.type !== 'none') return moment
  context.addIssue({ code: 'custom', message: NO_MOMENT[moment.because] })
  return z.NEVER
})

/** Where a range of the log begins or ends: a position, or an ISO 8601 time. */
const Bound = At.refine(({ type }) => type !== 'version', 'must be a position or an ISO 8601 time')

export const AtQuery = z.object({ at: At.optional() })

/** `latest=true`: with the event that was then the latest of what is asked for. */
export const LatestQuery = AtQuery.extend({
  latest: z.enum(['true', 'false'], 'must be true or false').default('false'),
})

export const NoQuery = z.object({})

export const LedgerQuery = z.object({ after: Position.optional(), at: At.optional(), limit: limit(100, 1_000) })

export const HandsQuery = z.object({ before: Position.optional(), at: At.optional(), limit: limit(20, 100) })

/** `before` is a message's id, and no position of the log. */
export const ChatQuery = z.object({
  before: z
    .string()
    .regex(/^\d{1,15}$/, 'must be the id of a message')
    .transform((id) => ({ message: Number(id) }))
    .optional(),
  at: At.optional(),
  limit: limit(50, 100),
})

const format = z.enum(ExportFormat.options, 'must be ohh, phh or pokerstars').default('pokerstars')

export const HandExportQuery = z.object({ format })

const HandNumber = z
  .string()
  .regex(/^[1-9]\d{0,8}$/, 'must be the number of a hand at this table: 1 or more')
  .transform(Number)

/** `first` and `last` are hands' numbers; `session`: the hands of a stay at the table, from sitting down to leaving. */
export const HandsOfTable = z.object({
  first: HandNumber.optional(),
  last: HandNumber.optional(),
  from: Position.optional(),
  to: Position.optional(),
  session: z
    .union([z.literal('mine'), ReservationId], 'must be mine, or the id of the reservation that a seat was taken with')
    .optional(),
  player: PlayerId.optional(),
})

export const TableExportQuery = HandsOfTable.extend({ format })

export const LeaderboardQuery = z.object({
  order: z.enum(LeaderboardOrder.options, 'must be net or winRate').default('net'),
  at: At.optional(),
  limit: limit(20, 100),
})

/** `asked` is the figure, with what it is of. With `before`, the terms earlier than that position. */
export const ReasonsQuery = Figure.and(
  z.object({ at: At.optional(), before: Position.optional(), limit: limit(20, 100) }),
).transform(({ at, before, limit, ...asked }) => ({ asked, at, before, limit }))

const ReadableScope = z.union(
  [
    z.enum(['lobby', 'books', 'leaderboard']),
    z.templateLiteral([z.enum(['player', 'table', 'correlation']), ':', z.uuid()]),
  ],
  'must be lobby, books, leaderboard, player:<id>, table:<id> or correlation:<id>',
)

/** Those that a track runs along. `room`: everything, of which a few events stand for all. */
const OutlinedScope = z.union(
  [z.enum(['room', 'lobby']), z.templateLiteral([z.enum(['player', 'table', 'correlation']), ':', z.uuid()])],
  'must be room, lobby, player:<id>, table:<id> or correlation:<id>: no other scope has an outline',
)

export const OutlineQuery = z.object({ scope: OutlinedScope })

const ViewedScope = z.union(
  [
    z.enum(['lobby', 'books']),
    z.templateLiteral(['player:', z.uuid()]).transform((scope) => scope as `player:${PlayerId}`),
    z.templateLiteral(['table:', z.uuid()]).transform((scope) => scope as `table:${TableId}`),
  ],
  'must be lobby, books, player:<id> or table:<id>',
)

const COMPARED = 'must be lobby, player:<id>, table:<id> or hand:<id>'

const ComparedScope = z.union(
  [
    z.literal('lobby').transform((scope) => ({ scope, of: undefined })),
    ...(['player', 'table', 'hand'] as const).map((kind) =>
      z.templateLiteral([`${kind}:`, z.uuid()]).transform((scope) => ({
        scope: scope as `player:${PlayerId}` | `table:${TableId}` | `hand:${HandId}`,
        of: { kind, id: scope.slice(kind.length + 1) },
      })),
    ),
  ],
  COMPARED,
)

/** `from` and `to` are moments as `at` is; without `to`, now. */
export const DifferencesQuery = z.object({ scope: ComparedScope, from: At, to: At.optional() })

export const ViewsQuery = z.object({ scope: ViewedScope, at: At.optional() })

/** Every filter must hold. With `after` the oldest come first, otherwise the newest. */
export const EventsQuery = z.object({
  scope: ReadableScope.optional(),
  stream: StreamName.optional(),
  type: z
    .enum(
      RoomEvent.options.flatMap(({ options }) => options.map(({ shape }) => shape.type.value)),
      'must be the type of an event',
    )
    .optional(),
  correlationId: CorrelationId.optional(),
  actor: storeName(100, 'must be a player’s id, process:<name> or system').optional(),
  player: PlayerId.optional(),
  table: TableId.optional(),
  from: Bound.optional(),
  to: Bound.optional(),
  after: Position.optional(),
  before: Position.optional(),
  limit: limit(100, 1_000),
})

const CURSORS = ['at', 'after', 'before', 'from', 'to']

const positionOf = (cursor: unknown) =>
  typeof cursor === 'object' && cursor !== null && 'position' in cursor ? cursor.position : cursor

/** What is wrong with a cursor that points beyond the end of the log, if one does. */
export function beyondTheEnd(query: Record<string, unknown>, head: number): string | undefined {
  for (const name of CURSORS) {
    const value = positionOf(query[name])
    const last = name === 'before' ? head + 1 : head
    if (typeof value === 'number' && value > last)
      return `${name}=${value} lies beyond the end of the log, which is ${head}.`
  }
  return undefined
}
