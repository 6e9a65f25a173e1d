import { SESSION_COOKIE, SESSION_SECONDS } from '../session-cookie'

/** The Set-Cookie header of a session's token; an empty token takes the cookie away. */
export function sessionCookie(request: Request, token: string): string {
  const secure = request.headers.get('x-forwarded-proto') === 'https' ? '; Secure' : ''
  const age = token ? SESSION_SECONDS : 0
  return `${SESSION_COOKIE}=${token}; Path=/; HttpOnly; SameSite=Lax; Max-Age=${age}${secure}`
}
