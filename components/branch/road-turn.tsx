'use client'

import { Bot, Flag, Undo2 } from 'lucide-react'
import type { Action } from '@/domain/hand/events'
import { chips } from '@/domain/kernel'
import type { Move } from '@/projections/branch'
import type { TableView } from '@/projections/table-view'
import type { Names } from '../live/as-of'
import { runOutOf } from '../table/acting/run-out-of'
import { TurnButtons } from '../table/acting/turn-buttons'
import { type OwnTurn, turnOf } from '../table/acting/turn-of'
import { useKeptFocus } from '../table/acting/use-kept-focus'
import { usePreferences } from '../table/preferences/use-preferences'
import { useMoment } from '../timeline/moment'
import { Button } from '../ui/button'
import { AnyCommand } from './any-command'
import { RefusalTold } from './refusal-told'
import { type Road, withoutLastChoice } from './road'
import { whoInWords } from './road-in-words'
import { RoadRunOut } from './road-run-out'
import { useBots } from './use-bots'
import type { Branch } from './use-branch'

interface RoadTurnProps {
  handId: string
  road: Road
  branch: Branch
  /** At the moment that is shown. */
  table: TableView
  names: Names
  ownId: string | undefined
  /** What was done in truth where the road leaves, in words. */
  taken: string | undefined
  onGo(next: Road): void
}

/** Where a road is walked: who would have to decide, and what they might do. */
export function RoadTurn({ handId, road, branch, table, names, ownId, taken, onGo }: RoadTurnProps) {
  const { live, goLive } = useMoment()
  const { preferences } = usePreferences()
  const { area, handlers } = useKeptFocus()
  const { busy, playOn } = useBots(handId, road, onGo)
  const { told, failure, retry } = branch
  const actor = table.hand?.turn ? table.seats[table.hand.turn.seat] : null
  const turn = actor ? turnOf(table, actor.playerId) : undefined
  const question = runOutOf(table, undefined)
  const refused = told?.refused
  const who = whoInWords(actor?.playerId, ownId, names)
  const instead = road.moves.length === 0 ? taken : undefined

  // What is tried after a refusal takes the place of what was refused.
  const handleMove = (move: Move) =>
    onGo({ ...road, moves: [...road.moves.slice(0, refused?.move), { ...move, by: 'hand' }] })
  const handleAct = (action: Action, amount?: number) =>
    handleMove({ action, ...(amount !== undefined && { to: chips(amount) }) })
  const handleBack = () => onGo(withoutLastChoice(road))
  const handleMine = () => playOn('to-my-turn')
  const handleEnd = () => playOn('to-the-end')

  const isOpen = turn !== undefined || question !== undefined
  const awaited = question?.answers.filter(({ times }) => times === null) ?? (turn ? [turn] : [])
  const isOthers = told !== undefined && awaited.some(({ seat }) => seat !== told.mine)
  return (
    <section
      aria-label="Another move"
      className="mx-auto my-3 max-w-2xl rounded-2xl border-2 border-past border-dashed bg-panel"
    >
      <div ref={area} tabIndex={-1} {...handlers} className="flex flex-col gap-2 rounded-2xl p-3 outline-none">
        {content()}
        {live && (road.moves.length > 0 || isOpen) && (
          <div className="flex flex-wrap justify-center gap-2">
            {road.moves.some(({ by }) => by === 'hand') && (
              <Button onClick={handleBack}>
                <Undo2 aria-hidden />
                Take the last move back
              </Button>
            )}
            {isOthers && (
              <Button busy={busy} onClick={handleMine}>
                <Bot aria-hidden />
                {question
                  ? 'Bots answer'
                  : told.mine === null || ownId === undefined
                    ? 'Bots play on'
                    : 'Bots play to your turn'}
              </Button>
            )}
            {isOpen && (
              <Button busy={busy} onClick={handleEnd}>
                <Bot aria-hidden />
                Bots play it out
              </Button>
            )}
          </div>
        )}
        {live && turn && <AnyCommand onTry={handleAct} />}
      </div>
    </section>
  )

  function content() {
    if (failure)
      return (
        <p role="alert" className="flex flex-wrap items-center justify-center gap-3 text-danger-text text-sm">
          {failure} <Button onClick={retry}>Ask again</Button>
        </p>
      )
    if (!live)
      return (
        <p className="flex flex-wrap items-center justify-center gap-3 text-sm">
          You have stepped back along this road.
          <Button onClick={goLive}>
            <Flag aria-hidden />
            To where it ends
          </Button>
        </p>
      )
    if (refused)
      return (
        <>
          <div role="alert">
            <RefusalTold
              refused={refused}
              where={road.moves.length > 1 ? `, at move ${refused.move + 1}` : undefined}
            />
          </div>
          {turn && turnButtons(turn)}
        </>
      )
    if (!told) return <p className={SAID}>Asking the rules…</p>
    if (question)
      return (
        <RoadRunOut
          answers={question.answers}
          names={names}
          ownId={ownId}
          hotkeys={preferences.hotkeys}
          taken={instead}
          onMove={handleMove}
        />
      )
    if (!turn || !actor) return <p className={SAID}>The hand would be over: nobody has anything left to decide.</p>
    return (
      <>
        <p className="text-pretty text-center text-sm">
          <strong>{who === 'you' ? 'Your turn' : `${who}’s turn`}.</strong>{' '}
          {instead ? `In truth: ${instead}. What if not?` : 'What next?'}
        </p>
        {turnButtons(turn)}
      </>
    )
  }

  function turnButtons(turn: OwnTurn) {
    return (
      <TurnButtons
        key={`${turn.number} ${road.moves.length}`}
        turn={turn}
        bigBlind={table.bigBlind}
        hotkeys={preferences.hotkeys}
        act={handleAct}
        onLeaveField={() => area.current?.focus({ preventScroll: true })}
      />
    )
  }
}

const SAID = 'py-2 text-center text-ink-soft text-sm'
