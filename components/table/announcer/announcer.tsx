'use client'

import { useEffect, useEffectEvent, useRef, useState } from 'react'
import type { Names } from '@/components/live/as-of'
import type { PlayerId } from '@/domain/kernel'
import { runOutOf } from '../acting/run-out-of'
import type { Acting } from '../acting/use-acting'
import type { StagedTable } from '../motion/use-staged-table'
import { usePreferences } from '../preferences/use-preferences'
import { inOneGo, RUN_OUT_ASKED, sentenceOf, turnInWords } from './sentences'
import { soundOf } from './sound-of'
import { play } from './sounds'
import type { Happening } from './use-happenings'
import { type Call, useTurnAlert } from './use-turn-alert'

interface AnnouncerProps {
  /** What happens, once it is shown: see useStagedTable. */
  listen: StagedTable['listen']
  acting: Acting
  playerId: PlayerId | undefined
  /** While the past is looked at, only what is asked of the player is told. */
  live: boolean
}

/** Milliseconds in which what happens is gathered into one text. */
const GATHER = 700

/** Tells the game aloud: politely what happens, at once that it is one's turn; and by sounds, as they are wished for. */
export function Announcer({ listen, acting, playerId, live }: AnnouncerProps) {
  const { preferences } = usePreferences()
  const [said, setSaid] = useState('')
  const waiting = useRef<string[]>([])
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const { word, now } = acting

  function say(sentences: string[]) {
    waiting.current.push(...sentences)
    if (sentences.length === 0 || timer.current !== undefined) return
    timer.current = setTimeout(() => {
      timer.current = undefined
      setSaid(inOneGo(waiting.current.splice(0)))
    }, GATHER)
  }

  const tell = useEffectEvent((happenings: readonly Happening[], names: Names) => {
    if (!live) return
    say(happenings.flatMap(({ event, after }) => sentenceOf(event, after, names, playerId) ?? []))
    const sounds = new Set(happenings.flatMap(({ event }) => soundOf(event, playerId) ?? []))
    if (preferences.sounds) for (const sound of sounds) play(sound)
  })

  useEffect(() => listen((happenings, names) => tell(happenings, names)), [listen])

  useEffect(
    () => () => {
      clearTimeout(timer.current)
      timer.current = undefined
    },
    [],
  )
  const call = callOf(acting, playerId)
  useTurnAlert(call, now?.name ?? '', preferences)

  return (
    <div className="sr-only">
      <p role="status">{live ? [said, word].filter(Boolean).join(' ') : ''}</p>
      <p aria-live="assertive">{call?.words}</p>
    </div>
  )
}

/** What is asked of the player: an action, or whether to run the board twice. */
function callOf({ turn, now }: Acting, playerId: PlayerId | undefined): Call | undefined {
  if (turn) return { key: `${turn.handId} ${turn.number}`, words: turnInWords(turn), deadline: turn.deadline }
  const runOut = now && runOutOf(now, playerId)
  if (!runOut?.isAsked) return undefined
  return { key: `${runOut.handId} run-out`, words: RUN_OUT_ASKED, deadline: runOut.deadline }
}
