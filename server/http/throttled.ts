import type { Call } from './endpoint'
import { problem } from './problem'

/** The answer to a sender of too many commands, if this is one; `token` tells sessions apart. */
export async function throttled({ room, request }: Call, token?: string): Promise<Response | undefined> {
  const wait = await room.throttle(token, request.headers.get('x-rewind-address') ?? '')
  if (wait === undefined) return undefined
  return problem({
    status: 429,
    code: 'TooManyRequests',
    detail: 'Too many commands in a short time. Wait a moment.',
    retryAfter: Math.ceil(wait / 1000),
  })
}
