import { MOST_HANDS } from '../../hand-formats/export'
import { MOST_FILMED } from '../film'
import { AT, also, BEFORE, body, FEWER, file, get, json, latest, POSITION, path, query, UUID } from './operations'
import { ref } from './schemas'

const NUMBER = { type: 'integer', minimum: 1 }

/** Which hands of a table. */
const OF_A_TABLE = [
  query('first', 'Hands of this number at the table or a later one.', NUMBER),
  query('last', 'Hands of this number at the table or an earlier one.', NUMBER),
  query('from', 'Hands that began at this position or later.', POSITION),
  query('to', 'Hands that began at this position or earlier.', POSITION),
  query('session', 'The hands of a stay: `mine`, the caller’s present or last one, or the id of its reservation.'),
  query('player', 'Whose stay it was, where it is not the caller’s.', UUID),
]

/** Tables, and all that goes on at one. */
export const TABLES = {
  '/api/tables': { get: get('The open tables; private ones to whoever may sit there.', 'Tables', [AT], 400) },
  '/api/tables/{id}': {
    get: get('One table, as the caller may see it.', 'Table', [path('id', UUID), AT, latest('at the table')], 400, 404),
  },
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
    get: get('The hands of a table, the latest first.', 'Hands', [path('id', UUID), BEFORE, AT, FEWER], 400, 404, 429),
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
      403,
      404,
    ),
    post: {
      summary: 'Say something at a table, or react. At most 5 texts and 5 reactions in 10 seconds.',
      parameters: [path('id', UUID)],
      requestBody: body(ref('Saying')),
      responses: { 201: json(ref('Said'), 'What was said.'), ...also(400, 401, 403, 404, 413, 415, 422, 429, 503) },
    },
  },
  '/api/tables/{id}/film': {
    get: {
      summary: `A table’s hands as a film, ${MOST_FILMED} at most: a page that plays them from a disk, with the cards the caller may know.`,
      parameters: [path('id', UUID), ...OF_A_TABLE],
      responses: {
        200: {
          description: 'A page to keep: Content-Disposition names it. It asks nobody for anything.',
          content: { 'text/html': { schema: { type: 'string' } } },
        },
        ...also(400, 401, 404, 422, 429, 503),
      },
    },
  },
  '/api/tables/{id}/export': {
    get: file(
      `A table’s hands as a file, ${MOST_HANDS} at most, the oldest first.`,
      OF_A_TABLE,
      400,
      401,
      404,
      422,
      429,
    ),
  },
}
