import type { z } from 'zod'
import type { Issue } from '../dispatch'

/** RFC 9457 problem details; `code` is what a program looks at, `detail` what a person reads. */
export interface Problem {
  status: number
  code: string
  detail: string
  issues?: Issue[]
  /** Version of the stream's last event, with ConcurrencyConflict. */
  currentVersion?: number
  /** The figures that explain a rejection. */
  figures?: object
  /** Seconds. */
  retryAfter?: number
}

const TITLES: Record<number, string> = {
  400: 'Bad request',
  401: 'Not signed in',
  403: 'Forbidden',
  404: 'Not found',
  409: 'Conflict',
  413: 'Body too large',
  415: 'Unsupported media type',
  422: 'Refused',
  429: 'Too many requests',
  500: 'Internal error',
  503: 'Store unavailable',
}

export function problem({ retryAfter, ...members }: Problem): Response {
  const { status, code } = members
  return Response.json(
    { type: `urn:rewind-poker:${code}`, title: TITLES[status] ?? 'Error', ...members },
    {
      status,
      headers: {
        'content-type': 'application/problem+json',
        'cache-control': 'no-store',
        ...(retryAfter !== undefined && { 'retry-after': String(retryAfter) }),
      },
    },
  )
}

export const issuesOf = (error: z.ZodError): Issue[] =>
  error.issues.map(({ path, message }) => ({ path: path.join('.'), message }))

/** All that is wrong, as one sentence. */
export const sentenceOf = (issues: Issue[]): string =>
  `${issues.map(({ path, message }) => (path ? `${path}: ${message}` : message)).join('; ')}.`
