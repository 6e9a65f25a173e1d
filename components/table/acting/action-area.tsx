'use client'

import clsx from 'clsx'
import { Radio } from 'lucide-react'
import type { KeyboardEvent } from 'react'
import type { Names } from '@/components/live/as-of'
import { Button } from '@/components/ui/button'
import type { Seat, TableView } from '@/projections/table-view'
import { usePreferences } from '../preferences/use-preferences'
import { cardsToShow, mayHunt } from './after-the-hand'
import { HuntRabbit } from './hunt-rabbit'
import { PreActionButtons } from './pre-action-buttons'
import { runOutOf } from './run-out-of'
import { RunOutQuestion } from './run-out-question'
import { ShowCards } from './show-cards'
import { sentInWords, standingBy } from './standing-by'
import { TurnButtons } from './turn-buttons'
import type { Acting } from './use-acting'
import { useKeptFocus } from './use-kept-focus'

interface ActionAreaProps {
  acting: Acting
  /** As it is now, and the player's own seat at it. */
  table: TableView
  seat: Seat
  /** The clock has them sit out. */
  outOfTime: boolean
  names: Names
  /** Undefined while the page is live; else the way back. */
  onGoLive: (() => void) | undefined
}

/** Where a seated player plays; as high whatever there is to do, so that nothing moves when the turn comes. */
export function ActionArea({ acting, table, seat, outOfTime, names, onGoLive }: ActionAreaProps) {
  const { turn, sent, waiting, chosen, word, act, choose } = acting
  const { preferences } = usePreferences()
  const { area, handlers } = useKeptFocus()
  const leaveField = () => area.current?.focus({ preventScroll: true })

  /** Space on the area itself would play the past: who has just acted does not mean that. */
  function handleKey(event: KeyboardEvent) {
    if (event.key === ' ' && event.target === area.current) event.preventDefault()
  }

  const isTurn = turn !== undefined
  const runOut = runOutOf(table, seat.playerId)
  const toShow = cardsToShow(table, seat)
  const isAsked = isTurn || Boolean(runOut?.isAsked)
  const isAhead = waiting !== null && Boolean(table.hand?.turn)
  const isQuiet = !isAsked && !isAhead && !runOut && toShow.length === 0 && !mayHunt(table, seat)
  return (
    <section
      aria-label={isTurn ? 'Your turn' : 'Your next move'}
      className={clsx(
        'mx-auto mb-2 w-full max-w-2xl rounded-2xl border',
        isQuiet ? 'border-line border-dashed' : 'bg-panel shadow-panel',
        isAsked ? 'border-now ring-1 ring-now' : 'border-line',
      )}
    >
      {/* biome-ignore lint/a11y/noStaticElementInteractions: it only holds keys back from the page. */}
      <div
        ref={area}
        tabIndex={-1}
        onKeyDown={handleKey}
        {...handlers}
        className="flex min-h-[11.875rem] flex-col justify-end gap-2 rounded-2xl p-3 outline-none stout:min-h-[10.5rem] squat:min-h-[7.375rem] low:min-h-[10.5rem] stout:gap-1.5 low:gap-1.5 stout:p-1.5 low:p-1.5 md:min-h-[8.5rem]"
      >
        {content()}
      </div>
    </section>
  )

  function content() {
    if (onGoLive)
      return (
        <>
          <p className={SAID}>
            {isTurn
              ? 'It is your turn at the table.'
              : isAsked
                ? 'You are asked whether to run the board twice.'
                : 'This is the past: nothing can be done in it.'}
          </p>
          {isAsked && (
            <Button variant="primary" size="lg" onClick={onGoLive} className="mx-auto">
              <Radio aria-hidden />
              Back to live
            </Button>
          )}
        </>
      )
    if (turn)
      return (
        <TurnButtons
          key={`${turn.handId} ${turn.number}`}
          turn={turn}
          bigBlind={table.bigBlind}
          hotkeys={preferences.hotkeys}
          act={act}
          onLeaveField={leaveField}
        />
      )
    if (sent) return <p className={SAID}>{sentInWords(sent)}</p>
    if (waiting && table.hand?.turn)
      return <PreActionButtons waiting={waiting} chosen={chosen} word={word} onChoose={choose} />
    if (runOut)
      return (
        <RunOutQuestion
          key={runOut.handId}
          question={runOut}
          names={names}
          playerId={seat.playerId}
          hotkeys={preferences.hotkeys}
        />
      )
    return (
      <>
        <p className={SAID}>{word ?? standingBy(table, seat, outOfTime)}</p>
        {table.hand && (
          <div className="flex flex-wrap justify-center gap-2 empty:hidden">
            {toShow.length > 0 && <ShowCards handId={table.hand.handId} cards={toShow} />}
            {mayHunt(table, seat) && <HuntRabbit handId={table.hand.handId} />}
          </div>
        )}
      </>
    )
  }
}

const SAID = 'grid grow place-items-center text-pretty text-center text-ink-soft text-sm'
