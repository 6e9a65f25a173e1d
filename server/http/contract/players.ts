import { HANDS_FOR_A_RATE, LeaderboardOrder } from '@/projections/leaderboard'
import { AFTER, AT, also, body, FEWER, get, json, LIMIT, latest, path, query, UUID } from './operations'
import { ref } from './schemas'

/** Who plays, what they own and how they play; and how they act. */
export const PLAYERS = {
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
  '/api/players/{id}/bankroll': {
    get: get('What a player owns.', 'Bankroll', [path('id', UUID), AT, latest('to move the player’s chips')], 400, 404),
  },
  '/api/players/{id}/ledger': {
    get: get('Each movement with its balances.', 'Ledger', [path('id', UUID), AT, AFTER, LIMIT], 400, 404),
  },
  '/api/players/{id}/branches': {
    post: {
      summary: 'Try commands, one after the other, at a moment of a player’s money’s past. Nothing is kept.',
      parameters: [path('id', UUID)],
      requestBody: body(ref('MoneyBranch')),
      responses: {
        200: json(
          ref('MoneyBranchTold'),
          'Speculation: of each command, what would have been appended or why it would have been refused.',
        ),
        ...also(400, 404, 413, 415, 429, 503),
      },
    },
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
}
