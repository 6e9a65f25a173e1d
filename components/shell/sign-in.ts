import { type Problem, problemOf } from '@/components/live/problem'

const AWAY: Problem = {
  status: 0,
  code: 'Unreachable',
  detail: 'The room could not be reached. Check the connection and try again.',
}

/** Makes a guest player of this name and signs in as them; undefined when that went well. */
export async function signIn(displayName: string): Promise<Problem | undefined> {
  try {
    const answer = await fetch('/api/session', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ displayName }),
    })
    return answer.ok ? undefined : await problemOf(answer)
  } catch {
    return AWAY
  }
}
