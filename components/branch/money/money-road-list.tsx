'use client'

import clsx from 'clsx'
import { figure } from '@/domain/figures'
import { useOwnBankroll } from '../../live/session'
import { NARROW_FIGURE, NARROW_HEAD } from '../figure-cells'
import { type KeptRoad, useKeptRoads } from '../kept-roads'
import { KeptRow } from '../kept-row'
import { KeptTable } from '../kept-table'
import { moneyPath } from './money-address'
import { COMPARED, moneyTitle } from './money-in-words'
import { readMoneyRoad } from './money-link'

interface MoneyRoadListProps {
  playerId: string
  roads: readonly KeptRoad[]
  /** The link of the road that is shown; null: none is. */
  current: string | null
}

/** A phone has room for what is available and for all of it. */
const cellOf = (place: (typeof COMPARED)[number]) => clsx(NARROW_FIGURE, place === 'reserved' && 'max-sm:hidden')

const COLUMNS = [
  { name: 'Available' },
  { name: 'Reserved', className: clsx(NARROW_HEAD, 'max-sm:hidden') },
  { name: 'Total' },
]

/** The roads that this browser keeps of one's own money, each beside what is. */
export function MoneyRoadList({ playerId, roads, current }: MoneyRoadListProps) {
  const { forget } = useKeptRoads(playerId)
  const now = useOwnBankroll()
  if (roads.length === 0) return null
  return (
    <KeptTable heading="Your chips" columns={COLUMNS}>
      <tr>
        <th scope="row" className="py-2 pl-4 text-left font-medium">
          Now, in truth
        </th>
        {COMPARED.map((place) => (
          <td key={place} className={cellOf(place)}>
            {now ? figure(now[place]) : '–'}
          </td>
        ))}
        <td />
      </tr>
      {roads.map(({ link, balances }) => {
        const read = readMoneyRoad(link, playerId)
        const path = read.type === 'road' ? moneyPath(playerId, read.road) : `/players/${playerId}?branch=${link}`
        return (
          <KeptRow
            key={link}
            title={read.type === 'road' ? moneyTitle(read.road) : 'A road that cannot be read'}
            path={path}
            isCurrent={link === current}
            onForget={() => forget(link)}
          >
            {COMPARED.map((place) => (
              <td key={place} className={cellOf(place)}>
                {balances ? figure(balances[place]) : '–'}
              </td>
            ))}
          </KeptRow>
        )
      })}
    </KeptTable>
  )
}
