'use client'

import { useEffect, useEffectEvent } from 'react'
import type { OwnTurn } from '../acting/turn-of'
import type { Preferences } from '../preferences/preferences'
import { turnInWords } from './sentences'
import { play } from './sounds'

/** Milliseconds before the deadline at which time is running low. */
const LOW = 5_000

/** Calls whoever is on turn: in the page's title, by a sound, and by the system where the page is not looked at. */
export function useTurnAlert(turn: OwnTurn | undefined, tableName: string, preferences: Preferences): void {
  const key = turn && `${turn.handId} ${turn.number}`

  const begin = useEffectEvent(() => {
    if (!turn) return
    if (preferences.sounds) play('turn')
    if (!preferences.notifications || !document.hidden || !('Notification' in window)) return undefined
    if (Notification.permission !== 'granted') return undefined
    return notify(tableName, turnInWords(turn))
  })
  const hurry = useEffectEvent(() => preferences.sounds && play('hurry'))

  useEffect(() => {
    if (!key) return
    const shown = begin()
    return () => shown?.close()
  }, [key])

  useEffect(() => {
    if (!key) return
    const before = document.title
    document.title = `● Your turn – ${tableName}`
    return () => {
      document.title = before
    }
  }, [key, tableName])

  const deadline = turn?.deadline
  useEffect(() => {
    if (!deadline) return
    const wait = Date.parse(deadline) - Date.now() - LOW
    if (wait < 0) return
    const timer = setTimeout(() => hurry(), wait)
    return () => clearTimeout(timer)
  }, [deadline])
}

/** Where the system only lets a service worker notify, as on some phones, nothing is shown. */
function notify(title: string, body: string): Notification | undefined {
  try {
    return new Notification(title, { body, tag: 'turn' })
  } catch {
    return undefined
  }
}
