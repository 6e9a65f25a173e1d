'use client'

import type { ReactNode } from 'react'
import { CopyText } from '../audit/copy-text'
import { TableFelt } from '../table/table-felt'
import { RootMark } from '../ui/root-mark'
import { OutcomePanel } from './outcome-panel'
import { storyAsText } from './story'
import { StoryPanel } from './story-panel'
import { StreetMarks } from './street-marks'
import type { ReplayedHand } from './use-replayed-hand'

interface HandReplayProps {
  replayed: ReplayedHand
  heading: string
  /** Beside the heading: where else to go, and what to do with the hand. */
  actions: ReactNode
  /** What is to be known of the hand before one looks at it. */
  remark?: ReactNode
  /** What can be proved of it. */
  proof: ReactNode
  /** Below the felt: where else the hand might have gone. */
  further?: ReactNode
  ownId: string | undefined
  bankrollHref?: (playerId: string) => string
}

/** The replayer: the felt at one moment of a hand, its streets, and its story beside it. */
export function HandReplay({
  replayed,
  heading,
  actions,
  remark,
  proof,
  further,
  ownId,
  bankrollHref,
}: HandReplayProps) {
  const { table, names, hand, chapters, reached } = replayed
  return (
    <div className="grid items-start gap-x-6 gap-y-4 lg:grid-cols-[minmax(0,1fr)_23rem]">
      <div className="min-w-0 pt-3 sm:pt-5 lg:sticky lg:top-16">
        <RootMark mark="hand" />
        <div className="flex flex-wrap items-center gap-2 max-sm:pb-3">
          <h1
            tabIndex={-1}
            className="grow font-semibold text-lg tracking-tight outline-none max-sm:basis-full sm:text-2xl"
          >
            {heading}
          </h1>
          <div className="flex flex-wrap gap-2 max-sm:w-full max-sm:*:grow max-sm:*:px-3!">{actions}</div>
        </div>
        {remark}
        <TableFelt table={table} names={names} ownId={ownId} ticking={false} bankrollHref={bankrollHref} />
        <StreetMarks replayed={replayed}>{further}</StreetMarks>
      </div>
      <aside className="flex flex-col gap-4 lg:pt-5">
        {hand && <OutcomePanel hand={hand} names={names} />}
        {proof}
        <StoryPanel
          chapters={chapters}
          reached={reached}
          aside={<CopyText text={storyAsText(heading, chapters)} label="Hand in words" />}
        />
      </aside>
    </div>
  )
}
