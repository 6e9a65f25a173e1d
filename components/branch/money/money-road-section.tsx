'use client'

import { CornerUpLeft, History, Undo2 } from 'lucide-react'
import { useEffect, useId, useRef } from 'react'
import { MOST_COMMANDS, type MoneyCommand } from '@/projections/money-branch'
import { movementInWords } from '../../bankroll/movement'
import type { LedgerNow } from '../../bankroll/use-ledger'
import { useOwnBankroll } from '../../live/session'
import { useHotkeys } from '../../table/acting/use-hotkeys'
import { eventIndexAt } from '../../timeline/index-at'
import { useMoment } from '../../timeline/moment'
import { When } from '../../timeline/when'
import { Button } from '../../ui/button'
import { Panel } from '../../ui/panel'
import { DidNotHappen } from '../did-not-happen'
import { useKeptRoads } from '../kept-roads'
import { NameAndShare } from '../name-and-share'
import { useDocumentTitle } from '../use-document-title'
import { leaveMoneyRoad, moneyPath, takeMoneyRoad } from './money-address'
import { MoneyCommandForm } from './money-command-form'
import { MoneyFigures } from './money-figures'
import { commandInWords, moneyTitle } from './money-in-words'
import { writeMoneyRoad } from './money-link'
import type { MoneyRoad } from './money-road'
import { MoneyRoadList } from './money-road-list'
import { MoneyStepTold } from './money-step'
import { useMoneyBranch } from './use-money-branch'
import { useTablesThen } from './use-tables-then'

interface MoneyRoadSectionProps {
  playerId: string
  road: MoneyRoad
  /** Whose money it is, where that is another than the reader, who may look on. */
  owner: string | undefined
  ledger: LedgerNow
  /** It was set out on here, and not come to by its link. */
  isSetOut: boolean
}

/** A road off somebody's money: its commands, what each would have come to, and what happened instead. Nothing is sent. */
export function MoneyRoadSection({ playerId, owner, road, ledger, isSetOut }: MoneyRoadSectionProps) {
  const id = useId()
  const heading = useRef<HTMLHeadingElement>(null)
  const { shown, goTo } = useMoment()
  const own = useOwnBankroll()
  const now = owner === undefined ? own : (ledger.entries.at(-1) ?? null)
  const { told, asked, failure, retry } = useMoneyBranch(playerId, road)
  const { roads, keep } = useKeptRoads(playerId)
  const tables = useTablesThen(
    road.at,
    road.commands.some(({ type }) => type === 'ReserveFunds'),
  )
  const title = moneyTitle(road)
  const link = writeMoneyRoad(playerId, road)
  const index = eventIndexAt(ledger.entries, road.at)
  const [left, next] = [ledger.entries[index], ledger.entries[index + 1]]
  const isFull = road.commands.length >= MOST_COMMANDS

  // What is tried after a refusal takes the place of what was refused.
  const isRefused = told?.at === road.at && Boolean(told.steps[road.commands.length - 1]?.refused)
  const handleTry = (command: MoneyCommand) =>
    takeMoneyRoad(playerId, { ...road, commands: [...road.commands.slice(0, isRefused ? -1 : undefined), command] })
  function handleBack() {
    const commands = road.commands.slice(0, -1)
    if (commands.length > 0) takeMoneyRoad(playerId, { ...road, commands })
    else leaveMoneyRoad()
  }
  function handleKeep(name: string) {
    const named = { ...road, name }
    const kept = writeMoneyRoad(playerId, named)
    keep({ link: kept, change: null, average: null, balances: told?.after ?? null }, link)
    takeMoneyRoad(playerId, named, 'replace')
  }
  useHotkeys({ escape: leaveMoneyRoad }, true)
  useDocumentTitle(`Did not happen: ${title}`)
  // The form that it was set out by is gone, and the focus with it.
  useEffect(() => {
    if (isSetOut) heading.current?.focus()
  }, [isSetOut])

  return (
    <section
      aria-labelledby={id}
      data-road
      className="mb-6 flex flex-col gap-4 rounded-3xl border-2 border-past border-dashed bg-ground p-3 sm:p-4"
    >
      <header className="flex flex-wrap items-center gap-2">
        <h2
          ref={heading}
          id={id}
          tabIndex={-1}
          className="min-w-0 grow scroll-mt-20 font-semibold text-lg tracking-tight outline-none sm:text-xl"
        >
          Another road: {title}
        </h2>
        {shown.at !== road.at && (
          <Button onClick={() => goTo(road.at, 'jump')}>
            <History aria-hidden />
            To where it leaves
          </Button>
        )}
        <Button variant="primary" aria-keyshortcuts="Escape" onClick={leaveMoneyRoad}>
          <CornerUpLeft aria-hidden />
          Back to what happened
        </Button>
      </header>
      <DidNotHappen isAsked={asked}>
        Speculation from{' '}
        {left ? (
          <>
            “{movementInWords(left).what}” (<When at={left.recordedAt} />)
          </>
        ) : (
          'before the first chip'
        )}{' '}
        on, by the room’s own rules; nothing of it is in the log. Whatever stands outside of this frame happened.
      </DidNotHappen>
      {failure && (
        <p role="alert" className="flex flex-wrap items-center gap-3 text-danger-text text-sm">
          {failure} <Button onClick={retry}>Ask again</Button>
        </p>
      )}
      <div className="grid items-start gap-4 lg:grid-cols-2">
        <Panel title="The commands of this road" className="border-past border-dashed">
          <div className="flex flex-col gap-3 px-4 pb-4">
            <ol aria-live="polite" className="flex flex-col gap-2">
              {road.commands.map((command, n) => (
                <MoneyStepTold
                  // biome-ignore lint/suspicious/noArrayIndexKey: a command is what it is by its place.
                  key={n}
                  who={owner ?? 'you'}
                  command={commandInWords(command, tables)}
                  step={told?.at === road.at ? told.steps[n] : undefined}
                  asked={asked}
                />
              ))}
            </ol>
            {owner === undefined && (
              <>
                <Button onClick={handleBack}>
                  <Undo2 aria-hidden />
                  Take the last command back
                </Button>
                <h3 className="mt-1 font-semibold text-sm">And then?</h3>
                <MoneyCommandForm
                  at={road.at}
                  onTry={handleTry}
                  unavailable={isFull ? `A road holds at most ${MOST_COMMANDS} commands` : undefined}
                />
              </>
            )}
          </div>
        </Panel>
        <div className="flex min-w-0 flex-col gap-4">
          <Panel title="What it would have come to" className="border-past border-dashed">
            {told && (
              <MoneyFigures
                who={owner}
                then={told.before}
                road={told.after}
                next={next && { ...next, what: movementInWords(next).what }}
                now={now}
              />
            )}
          </Panel>
          {owner === undefined && (
            <Panel title="Keep and compare" className="overflow-clip border-past border-dashed">
              <NameAndShare name={road.name} title={title} path={moneyPath(playerId, road)} onKeep={handleKeep} />
              <MoneyRoadList playerId={playerId} roads={roads} current={link} />
            </Panel>
          )}
        </div>
      </div>
    </section>
  )
}
