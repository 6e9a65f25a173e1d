import { z } from 'zod'
import { type MoneyBranch, MoneyBranchTold } from '@/projections/money-branch'
import { readJson } from '../../live/read-json'
import { askBranch } from '../ask-branch'

/** Has the room try commands on one's own money as it was; it keeps nothing. @throws Error with a sentence for people */
export const tellMoney = async (playerId: string, branch: MoneyBranch, signal: AbortSignal): Promise<MoneyBranchTold> =>
  MoneyBranchTold.parse(await askBranch(`/api/players/${playerId}/branches`, branch, signal))

const Tables = z.object({ tables: z.array(z.object({ tableId: z.string(), name: z.string() })) })

/** The tables that were open at a moment. @throws Error where the room does not tell */
export async function tablesThen(at: number, signal: AbortSignal): Promise<z.infer<typeof Tables>['tables']> {
  return Tables.parse(await readJson(`/api/tables?at=${at}`, { signal })).tables
}
