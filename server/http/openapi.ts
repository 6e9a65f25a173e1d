import { z } from 'zod'
import { ChatMessage, ChatReaction, Saying } from '@/domain/chat/message'
import { PlayerId } from '@/domain/kernel'
import { Name } from '@/domain/name'
import { InvitationCode } from '@/domain/table/invitation-code'
import { Bankroll } from '@/projections/bankroll'
import { Books } from '@/projections/books'
import { HandHistory, PlayerInHand } from '@/projections/hands'
import { HANDS_FOR_A_RATE, LeaderboardOrder, Standing } from '@/projections/leaderboard'
import { LedgerEntry } from '@/projections/ledger'
import { LobbyTable } from '@/projections/lobby'
import { Settlement } from '@/projections/settlement'
import { PlayerFigures } from '@/projections/statistics'
import { TableAccount, TableLedger } from '@/projections/table-ledger'
import { Seat, TableView } from '@/projections/table-view'
import { EXPORT_TYPES, ExportFormat, MOST_HANDS } from '../hand-formats/export'
import { MOST_IMPORTED } from '../replays/import-file'
import { CommandEnvelope, PublicCommand } from './public-commands'
import { HandsFile } from './replays'

const Position = z.int().min(0)
const EventSeen = z.object({
  type: z.string(),
  version: z.int(),
  position: Position,
  data: z.record(z.string(), z.unknown()),
})
const EventStored = EventSeen.extend({
  streamId: z.string(),
  schemaVersion: z.int(),
  commandId: z.string(),
  correlationId: z.string(),
  causationId: z.string(),
  actorId: z.string(),
  recordedAt: z.string(),
  hash: z.string(),
})
const Problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  code: z.string(),
  detail: z.string(),
  issues: z.array(z.object({ path: z.string(), message: z.string() })).optional(),
  currentVersion: z.int().optional(),
  figures: z.record(z.string(), z.unknown()).optional(),
})
const Named = z.object({ displayName: z.string() })
const Hand = HandHistory.extend({ players: z.array(PlayerInHand.extend(Named.shape)) })
const Session = z.object({ playerId: PlayerId, displayName: Name })

/** The shapes of the contract, from the same schemas that check what comes in and type what goes out. */
const SCHEMAS = {
  Problem,
  Session,
  NewSession: z.object({ displayName: Name }),
  Command: PublicCommand,
  CommandEnvelope,
  CommandAnswer: z.object({
    commandId: z.string(),
    correlationId: z.string(),
    streamId: z.string(),
    version: z.int(),
    position: Position,
    events: z.array(EventSeen),
  }),
  Bankroll: Bankroll.extend(Named.shape).extend({ position: Position }),
  Ledger: z.object({ entries: z.array(LedgerEntry), next: Position.nullable(), position: Position }),
  Tables: z.object({ tables: z.array(LobbyTable), position: Position }),
  Table: TableView.extend({
    seats: z.array(Seat.extend(Named.shape).nullable()),
    position: Position,
  }),
  Invitation: z.object({ code: InvitationCode, path: z.string() }),
  TableLedger: TableLedger.omit({ accounts: true }).extend({
    players: z.array(TableAccount.extend(Named.shape).extend({ net: z.int() })),
    totals: TableAccount.pick({ boughtIn: true, cashedOut: true, onTable: true }),
    settlement: Settlement,
    position: Position,
  }),
  Hand: Hand.extend({ position: Position }),
  Hands: z.object({ hands: z.array(Hand), next: Position.nullable(), position: Position }),
  Saying,
  Said: z.union([ChatMessage.extend(Named.shape), ChatReaction.extend(Named.shape)]),
  Chat: z.object({
    messages: z.array(ChatMessage.extend(Named.shape)),
    next: z.int().min(1).nullable(),
    last: z.int().min(0),
  }),
  Statistics: PlayerFigures.extend(Named.shape).extend({ position: Position }),
  Leaderboard: z.object({
    order: LeaderboardOrder,
    standings: z.array(Standing.extend(Named.shape)),
    position: Position,
  }),
  Events: z.object({
    events: z.array(EventStored),
    next: Position.nullable(),
    names: z.record(z.string(), z.string()),
  }),
  HandsFile,
  Replays: z.object({
    hands: z.array(
      z.object({
        name: z.string().nullable(),
        events: z.array(EventStored).nullable(),
        note: z.string().nullable(),
        error: z.object({ line: z.int().min(1), detail: z.string() }).nullable(),
        hero: z.string().nullable(),
      }),
    ),
    names: z.record(z.string(), z.string()),
  }),
  Stream: z.object({
    streamId: z.string(),
    version: z.int(),
    position: Position,
    state: z.record(z.string(), z.unknown()),
  }),
  Books: Books.extend({ position: Position }),
  Health: z.object({
    status: z.enum(['ok', 'unavailable']),
    parts: z.record(z.string(), z.object({ ok: z.boolean(), lag: z.int().optional(), detail: z.string().optional() })),
  }),
}

type SchemaName = keyof typeof SCHEMAS

const ref = (name: SchemaName) => ({ $ref: `#/components/schemas/${name}` })
const json = (schema: object, description: string) => ({ description, content: { 'application/json': { schema } } })
const refused = (description: string) => ({
  description,
  content: { 'application/problem+json': { schema: ref('Problem') } },
})

const STATUSES = {
  400: refused('Something about the request is wrong: `InvalidCommand` or `InvalidQuery`, with the issues.'),
  401: refused('`NotSignedIn`'),
  403: refused('`NotYours`: a command in another player’s name; `ForeignOrigin`; `InvitationNeeded`'),
  404: refused('No such thing, or none yet at that moment.'),
  409: refused('`ConcurrencyConflict` with currentVersion, or `CommandIdReused`'),
  413: refused('`BodyTooLarge`: over 64 KiB, or over 1 MiB where a file is sent'),
  415: refused('`UnsupportedMediaType`: a body that is not JSON'),
  422: refused('The domain refused; the code is the rejection’s own.'),
  429: refused('`TooManyRequests`, with Retry-After'),
  503: refused('`StoreUnavailable`, with Retry-After, while Postgres is away'),
}

const also = (...codes: (keyof typeof STATUSES)[]) => Object.fromEntries(codes.map((code) => [code, STATUSES[code]]))
const query = (name: string, description: string, schema: object = { type: 'string' }) => ({
  name,
  in: 'query',
  description,
  schema,
})
const path = (name: string, schema: object) => ({ name, in: 'path', required: true, schema })

const POSITION = { type: 'integer', minimum: 0 }
const UUID = { type: 'string', format: 'uuid' }
const AT = query('at', 'A position of the log: the answer as it was then.', POSITION)
const AFTER = query('after', 'Exclusive: entries later than this position, oldest first.', POSITION)
const BEFORE = query('before', 'Exclusive: entries earlier than this position, newest first.', POSITION)
const LIMIT = query('limit', 'How many at most.', { type: 'integer', minimum: 1, maximum: 1000, default: 100 })
const FEWER = query('limit', 'How many at most.', { type: 'integer', minimum: 1, maximum: 100, default: 20 })

const FORMAT = query('format', 'Open Hand History 1.4, PHH, or the text that PokerStars writes.', {
  enum: ExportFormat.options,
  default: 'pokerstars',
})

const get = (summary: string, answer: SchemaName, parameters: object[], ...codes: (keyof typeof STATUSES)[]) => ({
  summary,
  parameters,
  responses: { 200: json(ref(answer), 'OK'), ...also(...codes, 503) },
})
const body = (schema: object) => ({ required: true, content: { 'application/json': { schema } } })

/** A file of hands, in the format asked for. */
const file = (summary: string, parameters: object[], ...codes: (keyof typeof STATUSES)[]) => ({
  summary,
  parameters: [path('id', UUID), FORMAT, ...parameters],
  responses: {
    200: {
      description: 'A file to keep: Content-Disposition names it.',
      content: Object.fromEntries(EXPORT_TYPES.map((type) => [type, { schema: { type: 'string' } }])),
    },
    ...also(...codes, 503),
  },
})

const PATHS = {
  '/api/session': {
    post: {
      summary: 'Become a player: a guest, by a name.',
      requestBody: body(ref('NewSession')),
      responses: { 201: json(ref('Session'), 'The cookie is the session.'), ...also(400, 403, 413, 415, 429, 503) },
    },
    get: get('Who is signed in.', 'Session', [], 401),
    delete: { summary: 'Sign out.', responses: { 204: { description: 'Signed out.' }, ...also(403, 503) } },
  },
  '/api/commands': {
    post: {
      summary: 'Send a command. The same commandId again gets the first answer and does nothing.',
      requestBody: body({ allOf: [ref('CommandEnvelope'), ref('Command')] }),
      responses: {
        200: json(ref('CommandAnswer'), 'What was appended.'),
        ...also(400, 401, 403, 404, 409, 413, 415, 422, 429, 503),
      },
    },
  },
  '/api/players/{id}/bankroll': { get: get('What a player owns.', 'Bankroll', [path('id', UUID), AT], 400, 404) },
  '/api/players/{id}/ledger': {
    get: get('Each movement with its balances.', 'Ledger', [path('id', UUID), AFTER, LIMIT], 400, 404),
  },
  '/api/players/{id}/statistics': {
    get: get('How a player has played.', 'Statistics', [path('id', UUID), AT], 400, 404),
  },
  '/api/leaderboard': {
    get: get(
      'Who stands best.',
      'Leaderboard',
      [
        query(
          'order',
          `By chips won, or by big blinds won in 100 hands, which counts from ${HANDS_FOR_A_RATE} hands on.`,
          {
            enum: LeaderboardOrder.options,
            default: 'net',
          },
        ),
        AT,
        FEWER,
      ],
      400,
    ),
  },
  '/api/hands/{id}': { get: get('One hand, as the caller may see it.', 'Hand', [path('id', UUID), AT], 400, 404) },
  '/api/hands/{id}/export': {
    get: file('One hand as a file, with the cards that the caller may know.', [], 400, 404, 422),
  },
  '/api/tables': { get: get('The open tables; private ones to whoever may sit there.', 'Tables', [AT], 400) },
  '/api/tables/{id}': { get: get('One table, as the caller may see it.', 'Table', [path('id', UUID), AT], 400, 404) },
  '/api/tables/{id}/invitation': {
    get: get(
      'What invites others to a private table: the code that AcceptInvitation takes, and a link that carries it. For ' +
        'whoever may sit there; a public table has none (404 `NoInvitation`). After RenewInvitation, which is for the ' +
        'host, it is another, and the one from before opens nothing.',
      'Invitation',
      [path('id', UUID)],
      400,
      401,
      403,
      404,
    ),
  },
  '/api/tables/{id}/hands': {
    get: get('The hands of a table, the latest first.', 'Hands', [path('id', UUID), BEFORE, AT, FEWER], 400, 404),
  },
  '/api/tables/{id}/ledger': {
    get: get(
      'Who brought and took how many chips at a table, and the fewest transfers that would settle it.',
      'TableLedger',
      [path('id', UUID), AT],
      400,
      404,
    ),
  },
  '/api/tables/{id}/ledger.csv': {
    get: {
      summary: 'The same as a file for spreadsheets (RFC 4180): a row a player.',
      parameters: [path('id', UUID), AT],
      responses: {
        200: {
          description: 'A file to keep: Content-Disposition names it.',
          content: { 'text/csv': { schema: { type: 'string' } } },
        },
        ...also(400, 404, 503),
      },
    },
  },
  '/api/tables/{id}/chat': {
    get: get(
      'What was said at a table, oldest first: the last messages, or those before one. `last` is where to follow on.',
      'Chat',
      [
        path('id', UUID),
        query('before', 'Exclusive: messages earlier than this one’s id.', { type: 'integer', minimum: 0 }),
        AT,
        query('limit', 'How many at most.', { type: 'integer', minimum: 1, maximum: 100, default: 50 }),
      ],
      400,
      404,
    ),
    post: {
      summary: 'Say something at a table, or react. At most 5 texts and 5 reactions in 10 seconds.',
      parameters: [path('id', UUID)],
      requestBody: body(ref('Saying')),
      responses: { 201: json(ref('Said'), 'What was said.'), ...also(400, 401, 403, 404, 413, 415, 422, 429, 503) },
    },
  },
  '/api/tables/{id}/export': {
    get: file(
      `A table’s hands as a file, ${MOST_HANDS} at most, the oldest first.`,
      [
        query('from', 'Hands that began at this position or later.', POSITION),
        query('to', 'Hands that began at this position or earlier.', POSITION),
        query(
          'session',
          'The hands of a stay: `mine`, the caller’s present or last one, or the id of its reservation.',
        ),
        query('player', 'Whose stay it was, where it is not the caller’s.', UUID),
      ],
      400,
      401,
      404,
      422,
    ),
  },
  '/api/events': {
    get: get(
      'The log: newest first, or oldest first with `after`. Every filter must hold.',
      'Events',
      [
        query('scope', '`player:<id>`, `table:<id>`, `correlation:<id>`, `lobby`, `books` or `leaderboard`'),
        query('stream', 'A stream’s id.'),
        query('type', 'The type of an event.'),
        query('correlationId', 'A workflow.', UUID),
        query('actor', 'A player’s id, `process:<name>` or `system`.'),
        query('player', 'All that concerns a player.', UUID),
        query('table', 'All that concerns a table.', UUID),
        query('from', 'Inclusive.', POSITION),
        query('to', 'Inclusive.', POSITION),
        AFTER,
        BEFORE,
        LIMIT,
      ],
      400,
    ),
  },
  '/api/replays': {
    post: {
      summary: `Play the hands of a file again, PHH or Open Hand History, ${MOST_IMPORTED} at most. Nothing is kept.`,
      requestBody: body(ref('HandsFile')),
      responses: {
        200: json(ref('Replays'), 'Each hand by its events, as if it had been played here; or the line that is wrong.'),
        ...also(400, 403, 413, 415, 422, 429, 503),
      },
    },
  },
  '/api/streams/{streamId}': {
    get: get(
      'One aggregate, folded as of a moment.',
      'Stream',
      [path('streamId', { type: 'string' }), query('at', 'A position, `v<version>`, or an ISO 8601 time.')],
      400,
      404,
    ),
  },
  '/api/books': { get: get('The room’s books, which balance at every position.', 'Books', [AT], 400) },
  '/api/health': {
    get: {
      summary: 'How each part does.',
      responses: {
        200: json(ref('Health'), 'All is well.'),
        503: json(ref('Health'), 'The database is away, or something is far behind; with Retry-After.'),
      },
    },
  },
  '/api/openapi.json': {
    get: { summary: 'This document.', responses: { 200: json({ type: 'object' }, 'OpenAPI 3.1') } },
  },
}

/** The contract as an OpenAPI 3.1 document. */
export function openApi(): object {
  const schemas = Object.entries(SCHEMAS).map(([name, schema]) => {
    const { $schema: _, ...shape } = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' })
    return [name, shape]
  })
  return {
    openapi: '3.1.0',
    info: {
      title: 'Rewind Poker',
      version: '1',
      description: 'Commands go in, events come out, and every answer can be had as of any moment.',
    },
    paths: PATHS,
    components: { schemas: Object.fromEntries(schemas) },
  }
}
