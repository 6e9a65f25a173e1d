import { MOST_IMPORTED } from '../../replays/import-file'
import { AT, also, body, file, get, json, path, UUID } from './operations'
import { ref } from './schemas'

/** Hands that were played here, and those of files. */
export const HANDS = {
  '/api/hands/{id}': { get: get('One hand, as the caller may see it.', 'Hand', [path('id', UUID), AT], 400, 404) },
  '/api/hands/{id}/export': {
    get: file('One hand as a file, with the cards that the caller may know.', [], 400, 404, 422, 429),
  },
  '/api/hands/{id}/film': {
    get: {
      summary: 'One hand that is over as a film: a page that plays it from a disk, with the cards the caller may know.',
      parameters: [path('id', UUID)],
      responses: {
        200: {
          description: 'A page to keep: Content-Disposition names it. It asks nobody for anything.',
          content: { 'text/html': { schema: { type: 'string' } } },
        },
        ...also(400, 404, 422, 429, 503),
      },
    },
  },
  '/api/hands/{id}/branches': {
    post: {
      summary:
        'Try another road off a hand that is over: what would have been appended, by the same rules, or why it would ' +
        'have been refused; with run-outs, what it comes to on the average. Nothing is kept.',
      parameters: [path('id', UUID)],
      requestBody: body(ref('HandBranch')),
      responses: {
        200: json(ref('HandBranchTold'), 'Speculation, from what the caller may know: none of it happened.'),
        ...also(400, 403, 404, 413, 415, 422, 429, 503),
      },
    },
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
}
