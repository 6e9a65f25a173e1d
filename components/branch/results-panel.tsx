'use client'

import clsx from 'clsx'
import { Dices } from 'lucide-react'
import { figure, signed } from '@/domain/figures'
import { MOST_RUN_OUTS } from '@/projections/branch'
import type { HandHistory } from '@/projections/hands'
import type { Names } from '../live/as-of'
import { Button } from '../ui/button'
import { Panel } from '../ui/panel'
import { FIGURE, HEAD } from './figure-cells'
import type { Road } from './road'
import { averageInWords, spreadInWords } from './road-in-words'
import type { Branch } from './use-branch'
import type { RunningOut } from './use-run-outs'

interface ResultsPanelProps {
  /** The hand as it happened. */
  truly: HandHistory | undefined
  branch: Branch
  road: Road
  runOuts: RunningOut
  names: Names
  ownId: string | undefined
  /** Of the road's first move, in words: "you", or a name. */
  who: string
}

/** What happened and what did not, side by side: each player's chips, once and on the average of many run-outs. */
export function ResultsPanel({ truly, branch: { told }, road, runOuts, names, ownId, who }: ResultsPanelProps) {
  const { result, busy, failure, run } = runOuts
  const completed = told?.events.find((event) => event.type === 'HandCompleted')
  const ends = completed?.type === 'HandCompleted' ? completed.data.seats : []
  const average = (seat: number) => result?.seats.find((each) => each.seat === seat)
  const mine = average(told?.mine ?? -1)
  return (
    <Panel title="What it would come to" className="border-past border-dashed">
      <table className="w-full text-sm">
        <thead>
          <tr className="border-line border-b">
            <th scope="col" className="py-2 pl-4 text-left font-medium text-ink-soft text-xs">
              Player
            </th>
            <th scope="col" className={HEAD}>
              Happened
            </th>
            <th scope="col" className={HEAD}>
              This road
            </th>
            <th scope="col" className={HEAD}>
              On average
            </th>
          </tr>
        </thead>
        <tbody className="divide-y divide-line">
          {truly?.players.map(({ seat, playerId, change }) => (
            <tr key={playerId} className={clsx(seat === told?.mine && 'bg-accent-wash')}>
              <th scope="row" className="max-w-28 truncate py-2 pl-4 text-left font-medium">
                {playerId === ownId ? 'You' : (names[playerId] ?? 'A player')}
              </th>
              <td className={FIGURE}>{signed(change ?? 0)}</td>
              <td className={clsx(FIGURE, 'text-past-text')}>{told ? inWords(ends, seat) : '…'}</td>
              <td className={clsx(FIGURE, 'text-past-text')}>{signedOr(average(seat)?.mean)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <div className="flex flex-col gap-2 border-line border-t px-4 py-3 text-sm leading-6">
        <div role="status" className="text-pretty empty:hidden">
          {result && mine && (
            <>
              <p className="font-semibold text-past-text">{averageInWords(road, result, mine, who)}</p>
              <p className="text-ink-soft">{spreadInWords(mine)}</p>
              {result.count < result.asked && (
                <p className="text-ink-soft">Time ran out after {figure(result.count)} of them.</p>
              )}
            </>
          )}
        </div>
        {failure && (
          <p role="alert" className="text-danger-text">
            {failure}
          </p>
        )}
        <Button busy={busy} onClick={run} unavailable={told?.refused ? 'The rules refuse this road' : undefined}>
          <Dices aria-hidden />
          Run out {figure(MOST_RUN_OUTS)} times
        </Button>
        <p className="text-pretty text-ink-soft text-xs leading-5">
          Each time the unknown cards are drawn anew, each as likely as any, and bots play what this road leaves open.
          What the betting told of anybody’s cards is not weighed in the draw.
        </p>
      </div>
    </Panel>
  )
}

const signedOr = (mean: number | undefined) => (mean === undefined ? '–' : signed(mean))

function inWords(ends: readonly { seat: number; change: number }[], seat: number): string {
  const end = ends.find((each) => each.seat === seat)
  return end ? signed(end.change) : 'open'
}
