/** The cookie that holds a session's token; HttpOnly, so that no script can read it. */
export const SESSION_COOKIE = 'rewind_session'

/** How long a session lasts after its last visit, in seconds: 180 days. */
export const SESSION_SECONDS = 180 * 24 * 60 * 60

/** The value of one cookie in a Cookie header. */
export function cookieIn(header: string | null | undefined, name: string): string | undefined {
  for (const pair of header?.split(';') ?? []) {
    const [key, value] = pair.trim().split('=', 2)
    if (key === name && value) return value
  }
  return undefined
}
