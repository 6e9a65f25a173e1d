import { EXPORT_TYPES, ExportFormat } from '../../hand-formats/export'
import { ref, type SchemaName } from './schemas'

/** An answer of JSON. */
export const json = (schema: object, description: string) => ({
  description,
  content: { 'application/json': { schema } },
})
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
  413: refused('`BodyTooLarge`: over 64 KiB; `FileTooLarge`: a file over 5 MB'),
  415: refused('`UnsupportedMediaType`: a body that is not JSON'),
  422: refused('The domain refused; the code is the rejection’s own.'),
  304: { description: 'What the caller holds, by its If-None-Match, is what it is still.' },
  429: refused('`TooManyRequests`, `TooManyRunOuts` or `TooManyMessages`, with Retry-After'),
  503: refused('`StoreUnavailable`, with Retry-After, while Postgres is away'),
}

/** The refusals of an operation, by their statuses. */
export const also = (...codes: (keyof typeof STATUSES)[]) =>
  Object.fromEntries(codes.map((code) => [code, STATUSES[code]]))
export const query = (name: string, description: string, schema: object = { type: 'string' }) => ({
  name,
  in: 'query',
  description,
  schema,
})
export const path = (name: string, schema: object) => ({ name, in: 'path', required: true, schema })

export const POSITION = { type: 'integer', minimum: 0 }
export const UUID = { type: 'string', format: 'uuid' }
export const AT = query(
  'at',
  'The answer as it was then: a position, `v<version>` of what the path names, or an ISO 8601 time. A position or a version that is still to come is 400; a time that is still to come is the present, and the answer’s `position` tells which.',
)
/** `of` is which events are meant. */
export const latest = (of: string) =>
  query('latest', `\`true\`: with the event that was then the latest ${of}.`, { enum: ['true', 'false'] })
/** An end of a range of the log, which belongs to it. */
export const bound = (name: 'from' | 'to') => query(name, 'Inclusive: a position, or an ISO 8601 time.')
export const AFTER = query('after', 'Exclusive: entries later than this position, oldest first.', POSITION)
export const BEFORE = query('before', 'Exclusive: entries earlier than this position, newest first.', POSITION)
export const LIMIT = query('limit', 'How many at most.', { type: 'integer', minimum: 1, maximum: 1000, default: 100 })
export const FEWER = query('limit', 'How many at most.', { type: 'integer', minimum: 1, maximum: 100, default: 20 })

const FORMAT = query('format', 'Open Hand History 1.4, PHH, or the text that PokerStars writes.', {
  enum: ExportFormat.options,
  default: 'pokerstars',
})

/** An operation that reads, and answers in one of the contract's shapes. */
export const get = (
  summary: string,
  answer: SchemaName,
  parameters: object[],
  ...codes: (keyof typeof STATUSES)[]
) => ({
  summary,
  parameters,
  responses: { 200: json(ref(answer), 'OK'), ...also(...codes, 503) },
})
/** What a request brings. */
export const body = (schema: object) => ({ required: true, content: { 'application/json': { schema } } })

/** A file of hands, in the format asked for. */
export const file = (summary: string, parameters: object[], ...codes: (keyof typeof STATUSES)[]) => ({
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
