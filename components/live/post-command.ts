import { z } from 'zod'
import { newId } from './new-id'
import { type Problem, problemOf } from './problem'

const Accepted = z.looseObject({
  position: z.int(),
  correlationId: z.string(),
  events: z.array(
    z.looseObject({
      type: z.string(),
      version: z.int(),
      position: z.int(),
      data: z.record(z.string(), z.unknown()),
    }),
  ),
})

export interface Refused extends Pick<Problem, 'code' | 'detail' | 'issues'> {
  ok: false
  /** HTTP's; 0 when no answer came. */
  status: number
}

export type CommandResult = ({ ok: true } & z.infer<typeof Accepted>) | Refused

/** The world that a command is sent through; times in milliseconds. */
export interface Outside {
  fetch(url: string, init: RequestInit): Promise<Response>
  sleep(milliseconds: number): Promise<void>
  now(): number
  /** Whether the room could store facts, as far as this answer tells. */
  storeIs(store: 'up' | 'away'): void
}

/** Milliseconds after which a command that gets no answer is given up. */
const GIVE_UP_AFTER = 30_000
const LONGEST_WAIT = 4_000
/** Milliseconds after which one attempt is taken for lost. */
const ANSWER_WITHIN = 10_000

/**
 * Sends one command under one id. While no answer comes, or the store is away, the same id is sent again: the room does
 * a command once, however often it hears of it.
 */
export async function postCommand(type: string, data: object, outside: Outside): Promise<CommandResult> {
  const body = JSON.stringify({ commandId: newId(), type, data })
  const deadline = outside.now() + GIVE_UP_AFTER
  for (let attempt = 0; ; attempt++) {
    const { result, retryAfter } = await attemptOnce(body, outside)
    if (retryAfter === undefined) return result
    const wait = Math.min(Math.max(retryAfter, 250 * 2 ** attempt), LONGEST_WAIT)
    if (outside.now() + wait > deadline) return result
    await outside.sleep(wait)
  }
}

interface Attempt {
  result: CommandResult
  /** Milliseconds to wait before the same may be asked again; undefined where the answer is final. */
  retryAfter?: number
}

const UNREACHABLE: Refused = {
  ok: false,
  status: 0,
  code: 'Unreachable',
  detail: 'The room could not be reached. If this went through after all, you will see it here.',
}

async function attemptOnce(body: string, outside: Outside): Promise<Attempt> {
  const headers = { 'content-type': 'application/json' }
  const request = { method: 'POST', headers, body, signal: AbortSignal.timeout(ANSWER_WITHIN) }
  const answer = await outside.fetch('/api/commands', request).catch(() => undefined)
  if (!answer) return { result: UNREACHABLE, retryAfter: 0 }
  outside.storeIs(answer.status === 503 ? 'away' : 'up')
  if (answer.ok) return { result: { ok: true, ...Accepted.parse(await answer.json()) } }

  const { code, detail, issues } = await problemOf(answer)
  const result: Refused = { ok: false, status: answer.status, code, detail, ...(issues && { issues }) }
  if (answer.status !== 503) return { result }
  return { result, retryAfter: Number(answer.headers.get('retry-after')) * 1_000 || 1_000 }
}
