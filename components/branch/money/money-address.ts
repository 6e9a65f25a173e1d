import { showAddress } from '../show-address'
import { writeMoneyRoad } from './money-link'
import type { MoneyRoad } from './money-road'

/** The address of a road off somebody's money: their page at the moment that the road leaves. */
export const moneyPath = (playerId: string, road: MoneyRoad): string =>
  `/players/${playerId}?at=${road.at}&branch=${writeMoneyRoad(playerId, road)}`

/** Shows a road at whatever moment the page shows. A step along it is one to come back from; another name is not. */
export const takeMoneyRoad = (playerId: string, road: MoneyRoad, how?: 'push' | 'replace'): void =>
  showAddress(addressWith(writeMoneyRoad(playerId, road)), how)

/** Shows what happened, and nothing else. */
export const leaveMoneyRoad = (): void => showAddress(addressWith(null))

function addressWith(link: string | null): string {
  const query = new URLSearchParams(window.location.search)
  if (link === null) query.delete('branch')
  else query.set('branch', link)
  const text = query.toString()
  return `${window.location.pathname}${text && `?${text}`}`
}
