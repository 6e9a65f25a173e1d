import { z } from 'zod'
import { type MoneyBranch, MoneyBranchTold } from '@/projections/branch'
import { problemOf } from '../live/problem'
import { readJson } from '../live/read-json'

/** Has the room try a command on one's own money as it was; it keeps nothing. @throws Error with a sentence for people */
export async function tryMoney(playerId: string, branch: MoneyBranch): Promise<MoneyBranchTold> {
  const answer = await fetch(`/api/players/${playerId}/branches`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(branch),
  }).catch(() => null)
  if (!answer) throw new Error('The room did not answer. Try again in a moment.')
  if (!answer.ok) throw new Error((await problemOf(answer)).detail)
  return MoneyBranchTold.parse(await answer.json())
}

const Tables = z.object({ tables: z.array(z.object({ tableId: z.string(), name: z.string() })) })

/** The tables that were open at a moment. @throws Error where the room does not tell */
export async function tablesThen(at: number, signal: AbortSignal): Promise<z.infer<typeof Tables>['tables']> {
  return Tables.parse(await readJson(`/api/tables?at=${at}`, { signal })).tables
}
