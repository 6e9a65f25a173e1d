import { problemOf } from './problem'

/** What the API answers, yet to be checked. @throws Error with a sentence for people */
export async function readJson(path: string, init?: RequestInit): Promise<unknown> {
  const answer = await fetch(path, init)
  if (!answer.ok) throw new Error((await problemOf(answer)).detail)
  return answer.json()
}
