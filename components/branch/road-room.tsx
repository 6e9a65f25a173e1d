'use client'

import { CornerUpLeft } from 'lucide-react'
import { figure } from '@/domain/figures'
import type { Recorded } from '@/domain/kernel'
import type { RoomEvent } from '@/domain/room'
import type { RunOuts } from '@/projections/branch'
import { hands } from '@/projections/hands'
import { fold } from '@/projections/projection'
import type { TableView } from '@/projections/table-view'
import { StoryPanel } from '../hand/story-panel'
import { StreetMarks } from '../hand/street-marks'
import { useReplayedHand } from '../hand/use-replayed-hand'
import { useSession } from '../live/session'
import { useHotkeys } from '../table/acting/use-hotkeys'
import { TableFelt } from '../table/table-felt'
import { eventInWords } from '../timeline/event-in-words'
import { Button } from '../ui/button'
import { RootMark } from '../ui/root-mark'
import { CardsPanel } from './cards-panel'
import { KeepPanel } from './keep-panel'
import { type KeptRoad, useKeptRoads } from './kept-roads'
import { ResultsPanel } from './results-panel'
import type { Road } from './road'
import { leaveRoad, takeRoad } from './road-address'
import { roadTitle, whoInWords } from './road-in-words'
import { writeRoad } from './road-link'
import { RoadTurn } from './road-turn'
import { SpeculationBanner } from './speculation-banner'
import type { Branch } from './use-branch'
import { useDocumentTitle } from './use-document-title'
import { useRunOuts } from './use-run-outs'
import { doerOf, isDone, takenAfter } from './ways-off'

interface RoadRoomProps {
  handId: string
  /** The table just before the hand. */
  start: TableView
  happened: Recorded<RoomEvent>[]
  road: Road
  branch: Branch
}

/** A road off a hand: the felt at one moment of it, what to do next on it, and what it comes to. Nothing here is sent. */
export function RoadRoom({ handId, start, happened, road, branch }: RoadRoomProps) {
  const ownId = useSession()?.playerId
  const replayed = useReplayedHand(handId, start)
  const { table, names, chapters, reached } = replayed
  const { roads, keep } = useKeptRoads(handId)
  const truly = fold(hands, happened)[handId]
  const left = happened.findLast(({ position }) => position <= road.at)
  const taken = takenAfter(happened, road.at)
  const first = branch.told?.events.find(isDone)
  const firstId = doerOf(first) ?? doerOf(taken)
  const who = whoInWords(firstId, ownId, names)
  const title = roadTitle(road, whoInWords(firstId, undefined, names))
  const ownSeat = truly?.players.find(({ playerId }) => playerId === ownId)?.seat ?? null

  const seat = branch.told?.mine ?? null
  const own = truly?.players.find((each) => each.seat === seat)
  const change = changeOf(branch, seat)
  const runOuts = useRunOuts(handId, road, handleResult)
  const average = runOuts.result && averageOf(runOuts.result, seat)

  /** A road that is kept is kept with the latest of its averages. */
  function handleResult(result: RunOuts) {
    const link = writeRoad(handId, road)
    if (roads.some((each) => each.link === link))
      keep({ link, change, average: averageOf(result, seat), balances: null })
  }
  const handleLeave = () => leaveRoad(handId, road)
  const handleGo = (next: Road) => takeRoad(handId, next)
  useHotkeys({ escape: handleLeave }, true)
  useDocumentTitle(`Did not happen: ${title}`)

  return (
    <div className="grid items-start gap-x-6 gap-y-4 lg:grid-cols-[minmax(0,1fr)_25rem]">
      <div className="min-w-0 pt-3 sm:pt-5">
        <RootMark mark="hand" />
        <div className="flex flex-wrap items-center gap-2">
          <h1 tabIndex={-1} className="min-w-0 grow font-semibold text-lg tracking-tight outline-none sm:text-2xl">
            Another road: hand {figure(truly?.number ?? 0)} at {start.name}
          </h1>
          <Button variant="primary" aria-keyshortcuts="Escape" onClick={handleLeave}>
            <CornerUpLeft aria-hidden />
            Back to what happened
          </Button>
        </div>
        <SpeculationBanner
          from={left ? eventInWords(left, names) : 'the deal'}
          isForeign={road.from !== ownSeat}
          isAsked={branch.asked}
        />
        <div className="relative mt-5 rounded-3xl border-2 border-past border-dashed px-1 pt-3">
          <p className="-translate-y-1/2 absolute top-0 left-1/2 z-10 -translate-x-1/2 whitespace-nowrap rounded-full border-2 border-past border-dashed bg-past-wash px-3 py-0.5 font-semibold text-past-text text-xs uppercase tracking-wide">
            {reached > road.at ? 'Did not happen' : 'The road leaves here'}
          </p>
          <TableFelt table={table} names={names} ownId={ownId} ticking={false} />
        </div>
        <RoadTurn
          handId={handId}
          road={road}
          branch={branch}
          table={table}
          names={names}
          ownId={ownId}
          taken={taken && eventInWords(taken, names)}
          onGo={handleGo}
        />
        <StreetMarks replayed={replayed} />
      </div>
      <aside className="flex flex-col gap-4 lg:pt-5">
        <ResultsPanel
          truly={truly}
          branch={branch}
          road={road}
          runOuts={runOuts}
          names={names}
          ownId={ownId}
          who={who}
        />
        <KeepPanel
          handId={handId}
          road={road}
          title={title}
          happened={own?.change ?? null}
          change={change}
          average={average ?? null}
          who={whoInWords(own?.playerId, ownId, names)}
        />
        <CardsPanel road={road} drawn={branch.told?.drawn} onGo={handleGo} />
        <StoryPanel
          chapters={chapters}
          reached={reached}
          aside={<span className="font-medium text-past-text text-sm">Slanted: did not happen</span>}
          unhappenedFrom={road.at + 1}
        />
      </aside>
    </div>
  )
}

function averageOf({ seats, count }: RunOuts, seat: number | null): KeptRoad['average'] {
  const found = seats.find((each) => each.seat === seat)
  return found ? { mean: found.mean, error: found.error, low: found.low, high: found.high, count } : null
}

/** What a road comes to for a seat; null while the hand is not over on it. */
function changeOf({ told }: Branch, seat: number | null): number | null {
  const completed = told?.events.find((event) => event.type === 'HandCompleted')
  if (completed?.type !== 'HandCompleted') return null
  return completed.data.seats.find((each) => each.seat === seat)?.change ?? null
}
