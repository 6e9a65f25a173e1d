'use client'

import { useEffect, useEffectEvent, useRef, useState } from 'react'
import type { LiveViews } from '@/components/live/as-of'
import { useCommand } from '@/components/live/send-command'
import { useLiveViews } from '@/components/live/use-live-views'
import { useMoment } from '@/components/timeline/moment'
import { useToast } from '@/components/ui/toast'
import type { Action } from '@/domain/hand/events'
import type { PlayerId, TableId } from '@/domain/kernel'
import { type AwaitedPrice, awaitedPrice } from '@/projections/awaited-price'
import { table as tableProjection } from '@/projections/table'
import { type Answered, tableAhead } from '@/projections/table-ahead'
import type { TableView } from '@/projections/table-view'
import { fateOf, leftBehind, type PreAction, type PreActionKind, preAction } from './pre-action'
import { refusalInWords } from './refusal-in-words'
import { type OwnTurn, turnOf } from './turn-of'

/** How a player plays, whatever moment the page shows: turns do not wait for whoever looks at the past. */
export interface Acting {
  /** The table as it is now, with the player's own answer laid over it while it is on its way. */
  now: TableView | undefined
  /** What is asked of the player and not answered yet. */
  turn: OwnTurn | undefined
  /** The answer that is on its way. */
  sent: Answered | undefined
  waiting: AwaitedPrice | null
  chosen: PreAction | null
  /** Why a pre-action is off. */
  word: string | null
  /** Answers the turn; once, however often it is called. `amount` is the bet that it comes to. */
  act(action: Action, amount?: number): void
  /** Chosen again, it is off. */
  choose(kind: PreActionKind): void
}

/** @param tables what the server sent with the page */
export function useActing(tableId: TableId, tables: LiveViews<TableView>, playerId: PlayerId | undefined): Acting {
  const recorded = useLiveViews(`table:${tableId}`, tableProjection, tables).views[tableId]
  const { send } = useCommand()
  const toast = useToast()
  const { live } = useMoment()
  const [sent, setSent] = useState<Answered>()
  const [chosen, setChosen] = useState<PreAction | null>(null)
  const [dropped, setDropped] = useState<{ turns: string; because: string } | null>(null)
  /** The turn that was answered: state would come too late for a second click. */
  const answered = useRef<string>(undefined)

  const now = recorded && sent ? tableAhead(recorded, sent) : recorded
  const onItsWay = now !== recorded ? sent : undefined
  const turn = now && playerId ? turnOf(now, playerId) : undefined
  const seat = now && playerId ? now.seats.findIndex((each) => each?.playerId === playerId) : -1
  const waiting = now && seat >= 0 && !onItsWay ? awaitedPrice(now, seat) : null
  const fate = chosen ? (live ? fateOf(chosen, waiting, turn) : leftBehind(chosen)) : null
  const street = `${now?.hand?.handId} ${now?.hand?.street}`

  async function act(action: Action, amount?: number) {
    if (!turn) return
    const key = `${turn.handId} ${turn.number}`
    if (answered.current === key) return
    answered.current = key
    const answer: Answered = {
      ...{ handId: turn.handId, turn: turn.number, action },
      ...(amount !== undefined && { amount }),
    }
    setSent(answer)
    setChosen(null)
    setDropped(null)
    const result = await send('Act', answer)
    if (result.ok) return
    if (answered.current === key) answered.current = undefined
    setSent((latest) => (latest === answer ? undefined : latest))
    toast.show({ ...refusalInWords(action, result), tone: 'danger' })
  }

  const settle = useEffectEvent(() => {
    if (fate === null || fate.type === 'kept') return
    setChosen(null)
    if (fate.type === 'done') void act(fate.action)
    else {
      setDropped(fate.because === null ? null : { turns: street, because: fate.because })
      // On the turn itself there is no room for a sentence beside the buttons, and in the past there are none.
      if ((turn || !live) && fate.because) toast.show({ title: fate.because })
    }
  })
  // biome-ignore lint/correctness/useExhaustiveDependencies: what became of it is what it is settled by.
  useEffect(() => settle(), [chosen, fate?.type])

  return {
    now,
    turn: fate?.type === 'done' ? undefined : turn,
    sent: onItsWay,
    waiting,
    chosen,
    word: dropped?.turns === street ? dropped.because : null,
    act: (action, amount) => void act(action, amount),
    choose(kind) {
      setDropped(null)
      setChosen(waiting && chosen?.kind !== kind ? preAction(kind, waiting) : null)
    },
  }
}
