import { MOST_IMPORTED } from '../../replays/import-file'
import { AT, also, body, file, get, json, path, UUID } from './operations'
import { ref } from './schemas'

/** Hands that were played here, and those of files. */
export const HANDS = {
  '/api/hands/{id}': { get: get('One hand, as the caller may see it.', 'Hand', [path('id', UUID), AT], 400, 404) },
  '/api/hands/{id}/export': {
    get: file('One hand as a file, with the cards that the caller may know.', [], 400, 404, 422),
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
