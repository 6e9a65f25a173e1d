'use client'

import type { MoneyBranchTold } from '@/projections/money-branch'
import { type Asked, useAsked } from '../use-asked'
import { writeMoneyRoad } from './money-link'
import type { MoneyRoad } from './money-road'
import { tellMoney } from './tell-money'

/** What a road off one's own money comes to. */
export function useMoneyBranch(playerId: string, road: MoneyRoad): Asked<MoneyBranchTold> {
  const { at, commands } = road
  const link = writeMoneyRoad(playerId, { ...road, name: '' })
  return useAsked([playerId, link], (signal) => tellMoney(playerId, { at, commands: [...commands] }, signal))
}
