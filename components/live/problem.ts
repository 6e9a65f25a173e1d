import { z } from 'zod'

/** An error as the API tells it (RFC 9457), with the room's own code. */
export const Problem = z.looseObject({
  status: z.int(),
  code: z.string(),
  detail: z.string(),
  issues: z.array(z.object({ path: z.string(), message: z.string() })).optional(),
})
export type Problem = z.infer<typeof Problem>

/** The problem that an answer tells of, or one made up of what little it says. */
export async function problemOf(answer: Response): Promise<Problem> {
  const told = Problem.safeParse(await answer.json().catch(() => null))
  if (told.success) return told.data
  return {
    status: answer.status,
    code: answer.status === 503 ? 'StoreUnavailable' : 'Unexpected',
    detail: `The room answered with an error (${answer.status}). Try again in a moment.`,
  }
}
