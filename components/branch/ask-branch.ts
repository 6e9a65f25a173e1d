import { problemOf } from '../live/problem'

/** Asks the room what a branch comes to; the answer is yet to be checked. @throws Error with a sentence for people */
export async function askBranch(path: string, branch: object, signal?: AbortSignal): Promise<unknown> {
  const answer = await fetch(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(branch),
    ...(signal && { signal }),
  }).catch(() => null)
  if (!answer) throw new Error('The room did not answer. Try again in a moment.')
  if (!answer.ok) throw new Error((await problemOf(answer)).detail)
  return answer.json()
}
