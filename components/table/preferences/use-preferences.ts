'use client'

import { useSyncExternalStore } from 'react'
import { type Preferences, readPreferences, USUAL } from './preferences'

const KEY = 'rewind-poker.table'
const listeners = new Set<() => void>()
/** The same object until something changes. */
let held: { kept: string | null; preferences: Preferences } = { kept: null, preferences: USUAL }
/** Where the browser lets nothing be kept, for as long as the page lives. */
let unkept: string | null = null

function kept(): string | null {
  try {
    return unkept ?? localStorage.getItem(KEY)
  } catch {
    return unkept
  }
}

function current(): Preferences {
  const now = kept()
  if (now !== held.kept) held = { kept: now, preferences: readPreferences(now) }
  return held.preferences
}

function listen(listener: () => void): () => void {
  listeners.add(listener)
  // Another tab of the same player.
  window.addEventListener('storage', listener)
  return () => {
    listeners.delete(listener)
    window.removeEventListener('storage', listener)
  }
}

function change(wanted: Partial<Preferences>): void {
  const text = JSON.stringify({ ...current(), ...wanted })
  try {
    localStorage.setItem(KEY, text)
    unkept = null
  } catch {
    unkept = text
  }
  for (const listener of listeners) listener()
}

/** This browser's wishes for its tables; on the server, and until the page has come alive, the usual ones. */
export function usePreferences(): { preferences: Preferences; change(wanted: Partial<Preferences>): void } {
  const preferences = useSyncExternalStore(listen, current, () => USUAL)
  return { preferences, change }
}
