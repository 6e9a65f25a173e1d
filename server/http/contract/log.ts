import { Figure } from '@/projections/reasons/figure'
import { AFTER, AT, BEFORE, bound, FEWER, get, json, LIMIT, latest, POSITION, path, query, UUID } from './operations'
import { ref } from './schemas'

const SCOPE = query('scope', '`player:<id>`, `table:<id>`, `correlation:<id>`, `lobby`, `books` or `leaderboard`')

/** The log itself, what is folded from all of it, and how the room does. */
export const LOG = {
  '/api/events': {
    get: get(
      'The log: newest first, or oldest first with `after`. Every filter must hold.',
      'Events',
      [
        SCOPE,
        query('stream', 'A stream’s id.'),
        query('type', 'The type of an event.'),
        query('correlationId', 'A workflow.', UUID),
        query('actor', 'A player’s id, `process:<name>` or `system`.'),
        query('player', 'All that concerns a player.', UUID),
        query('table', 'All that concerns a table.', UUID),
        bound('from'),
        bound('to'),
        AFTER,
        BEFORE,
        LIMIT,
      ],
      400,
      429,
    ),
  },
  '/api/streams/{streamId}': {
    get: get(
      'One aggregate, folded as of a moment.',
      'Stream',
      [path('streamId', { type: 'string' }), AT, latest('of the stream')],
      400,
      404,
    ),
  },
  '/api/outline': {
    get: get(
      'A scope’s time line: each event’s position and time, as distances from the one before, and what stands out. Of the whole room there are some hundred events, and what is rare.',
      'Outline',
      [{ ...query('scope', '`room`, `lobby`, `player:<id>`, `table:<id>` or `correlation:<id>`'), required: true }],
      304,
      400,
      429,
    ),
  },
  '/api/views': {
    get: get(
      'All that pages of a scope show as of a moment, as whoever asks may see it: views by projection, and each by its key.',
      'ScopeViews',
      [{ ...query('scope', '`player:<id>`, `table:<id>`, `lobby` or `books`'), required: true }, AT],
      400,
      429,
    ),
  },
  '/api/reasons': {
    get: get(
      'Why a figure is what it is: its last terms, which sum to it from what it was `before` them.',
      'Reasons',
      [
        {
          ...query(
            'figure',
            'Of a player, an account at a table, a table, a hand, the lobby as it is listed to the caller, or the room’s books.',
            {
              enum: Figure.options.flatMap(({ shape }): string[] => shape.figure.options),
            },
          ),
          required: true,
        },
        query('player', 'Whose figure it is.', UUID),
        query('table', 'The table it is at.', UUID),
        query('hand', 'The hand it is of.', UUID),
        query('pot', 'Which of the hand’s pots; 0 is the main pot.', { type: 'integer', minimum: 0 }),
        query('pots', 'Of `awarded`: which pots alone, as `0,1`.'),
        query('run', 'Of `awarded`: which board alone, where it was run twice.', { enum: [1, 2] }),
        AT,
        query('before', 'Exclusive: terms earlier than this position.', POSITION),
        FEWER,
      ],
      400,
      404,
      429,
    ),
  },
  '/api/differences': {
    get: get(
      'What is not the same at two moments, of a player, a table, a hand, or the room: before, after, and the last events that caused it. `more`: there are earlier ones. Of a hand no moment counts before its deal or after its end: `from` and `to` say which were compared. Of the room those are told that have changed most, and `left` says how many others have.',
      'Differences',
      [
        {
          ...query('scope', '`player:<id>`, `table:<id>`, `hand:<id>`, or `lobby`, which is the whole room'),
          required: true,
        },
        {
          ...query(
            'from',
            'The earlier moment: a position, `v<version>` of what the scope names, or an ISO 8601 time.',
          ),
          required: true,
        },
        query('to', 'The later moment; now, where it is left out.'),
      ],
      400,
      404,
      429,
    ),
  },
  '/api/books': {
    get: get('The room’s books, which balance at every position.', 'Books', [AT, latest('to change the books')], 400),
  },
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
