'use client'

import { figure, signed } from '@/domain/figures'
import { NARROW_FIGURE } from './figure-cells'
import { ANY_MOMENT, type KeptRoad, useKeptRoads } from './kept-roads'
import { KeptRow } from './kept-row'
import { KeptTable } from './kept-table'
import { roadTitle } from './road-in-words'
import { readRoad } from './road-link'

interface RoadListProps {
  handId: string
  roads: readonly KeptRoad[]
  /** The link of the road that is shown; null: what happened is. */
  current: string | null
  /** What the hand came to in truth for whose roads they are, in chips. */
  happened: number | null
  /** Whose figures these are, in words. */
  who: string
}

const COLUMNS = [{ name: 'Once' }, { name: 'On average' }]

/** The roads that this browser keeps of a hand, each beside what happened. */
export function RoadList({ handId, roads, current, happened, who }: RoadListProps) {
  const { forget } = useKeptRoads(handId)
  if (roads.length === 0) return null
  return (
    <KeptTable heading={`Chips for ${who}`} columns={COLUMNS}>
      <tr>
        <th scope="row" className="py-2 pl-4 text-left font-medium">
          What happened
        </th>
        <td className={NARROW_FIGURE}>{happened === null ? '–' : signed(happened)}</td>
        <td className={NARROW_FIGURE}>–</td>
        <td />
      </tr>
      {roads.map((kept) => {
        const read = readRoad(kept.link, handId, ANY_MOMENT)
        const title = read.type === 'road' ? roadTitle(read.road, 'Somebody') : 'A road that cannot be read'
        const path = `/hands/${handId}?branch=${kept.link}`
        const { average, change, link } = kept
        return (
          <KeptRow
            key={link}
            title={title}
            path={path}
            isCurrent={link === current}
            onForget={() => forget(link)}
            onShow={() => window.history.pushState(null, '', path)}
          >
            <td className={NARROW_FIGURE}>{change === null ? 'open' : signed(change)}</td>
            <td className={NARROW_FIGURE}>
              {average ? (
                <span
                  title={`${figure(average.count)} run-outs, from ${signed(average.low)} to ${signed(average.high)}`}
                >
                  {signed(average.mean)}
                  <span className="block text-ink-soft text-xs">± {figure(Math.ceil(2 * average.error))}</span>
                </span>
              ) : (
                '–'
              )}
            </td>
          </KeptRow>
        )
      })}
    </KeptTable>
  )
}
