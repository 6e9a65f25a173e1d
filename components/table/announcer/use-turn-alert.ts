'use client'

import { useEffect, useEffectEvent } from 'react'
import type { Preferences } from '../preferences/preferences'
import { play } from './sounds'

/** Milliseconds before the deadline at which time is running low. */
const LOW = 5_000

/** Something that is asked of the player, once. */
export interface Call {
  key: string
  words: string
  /** ISO 8601. */
  deadline: string
}

/** Calls whoever is asked: in the page's title and icon, by a sound, and by the system where the page is not looked at. */
export function useTurnAlert(call: Call | undefined, tableName: string, preferences: Preferences): void {
  const key = call?.key

  const begin = useEffectEvent(() => {
    if (!call) return
    if (preferences.sounds) play('turn')
    if (!preferences.notifications || !document.hidden || !('Notification' in window)) return undefined
    if (Notification.permission !== 'granted') return undefined
    return notify(tableName, call.words)
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
    const unmark = markIcon()
    return () => {
      document.title = before
      unmark()
    }
  }, [key, tableName])

  const deadline = call?.deadline
  useEffect(() => {
    if (!deadline) return
    const wait = Date.parse(deadline) - Date.now() - LOW
    if (wait < 0) return
    const timer = setTimeout(() => hurry(), wait)
    return () => clearTimeout(timer)
  }, [deadline])
}

/** Marks the page's icon, which stands in the tab when there is no room for its title. @returns takes the mark away */
function markIcon(): () => void {
  const icon = document.querySelector('link[rel="icon"]')
  const before = icon?.getAttribute('href')
  icon?.setAttribute('href', '/your-turn.svg')
  return () => {
    if (before) icon?.setAttribute('href', before)
  }
}

/** Where the system only lets a service worker notify, as on some phones, nothing is shown. */
function notify(title: string, body: string): Notification | undefined {
  try {
    const shown = new Notification(title, { body, tag: 'turn' })
    shown.onclick = () => window.focus()
    return shown
  } catch {
    return undefined
  }
}
