'use client'

import { Hourglass } from 'lucide-react'
import type { RunOutTimes } from '@/domain/hand/events'
import type { Move } from '@/projections/branch'
import type { RunOut } from '@/projections/table-view'
import type { Names } from '../live/as-of'
import { KeyHint } from '../table/acting/key-hint'
import { timesInWords } from '../table/acting/run-out-in-words'
import { useHotkeys } from '../table/acting/use-hotkeys'
import { nameOf } from '../table/name-of'
import { Button } from '../ui/button'

interface RoadRunOutProps {
  answers: RunOut['answers']
  names: Names
  ownId: string | undefined
  hotkeys: boolean
  /** What was done in truth, in words. */
  taken: string | undefined
  onMove(move: Move): void
}

const TIMES: readonly RunOutTimes[] = [1, 2]

/** How often to run the rest of the board: what each has said on this road, and the answers that are open. */
export function RoadRunOut({ answers, names, ownId, hotkeys, taken, onMove }: RoadRunOutProps) {
  const open = answers.filter(({ times }) => times === null)
  /** Whom the keys answer for: the reader, or else the first who has not said. */
  const keyed = (open.find(({ playerId }) => playerId === ownId) ?? open[0])?.seat
  const answer = (seat: number, times: RunOutTimes) => onMove({ action: times === 1 ? 'once' : 'twice', seat })
  const byKey = (times: RunOutTimes) => () => keyed !== undefined && answer(keyed, times)
  useHotkeys({ '1': byKey(1), '2': byKey(2) }, hotkeys)

  return (
    <>
      <p className="text-pretty text-center text-sm">
        <strong>Run it twice?</strong> {taken ? `In truth: ${taken}. What if not?` : 'Only if everybody says so.'}
      </p>
      <ul className="flex flex-col gap-2">
        {answers.map(({ seat, playerId, times }) => {
          const who = playerId === ownId ? 'You' : nameOf(names, playerId)
          return (
            <li
              key={seat}
              aria-label={who}
              className="grid grid-cols-[minmax(0,1fr)_7rem_7rem] items-center gap-2 text-sm"
            >
              <span className="truncate font-medium">{who}</span>
              {times === null ? (
                TIMES.map((each) => (
                  <Button
                    key={each}
                    size="lg"
                    variant={each === 2 ? 'primary' : 'secondary'}
                    aria-keyshortcuts={seat === keyed ? String(each) : undefined}
                    onClick={() => answer(seat, each)}
                  >
                    {each === 1 ? 'Once' : 'Twice'}
                    <span className="sr-only">, says {who}</span>
                    <KeyHint of={String(each)} shown={hotkeys && seat === keyed} />
                  </Button>
                ))
              ) : (
                <span className="col-span-2 grid min-h-12 items-center text-right text-ink-soft">
                  would run it {timesInWords(times)}
                </span>
              )}
            </li>
          )
        })}
      </ul>
      <Button variant="quiet" onClick={() => onMove({ action: 'lapse' })}>
        <Hourglass aria-hidden />
        Let the time run out
      </Button>
    </>
  )
}
