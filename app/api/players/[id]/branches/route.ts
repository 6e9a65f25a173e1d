import { MoneyBranch } from '@/projections/money-branch'
import { moneyBranch } from '@/server/http/branches'
import { writingJson } from '@/server/http/endpoint'

export const POST = writingJson(MoneyBranch, moneyBranch)
