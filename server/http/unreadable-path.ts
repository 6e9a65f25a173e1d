import type { IncomingMessage, ServerResponse } from 'node:http'
import { problem } from './problem'

/** Whether the percent signs of a request's path stand for characters; where they do not, Next answers with a 500. */
export function isReadable({ url = '/' }: IncomingMessage): boolean {
  try {
    decodeURIComponent(url.split('?', 1)[0] ?? '')
    return true
  } catch {
    return false
  }
}

export async function refuseUnreadable(response: ServerResponse): Promise<void> {
  const detail = 'The address cannot be read: a percent sign in it stands for no character.'
  const answer = problem({ status: 400, code: 'InvalidQuery', detail })
  response.writeHead(answer.status, Object.fromEntries(answer.headers)).end(await answer.text())
}
