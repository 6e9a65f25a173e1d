'use client'

import { useSyncExternalStore } from 'react'

interface KeptOptions<Wishes> {
  /** Where the browser keeps them. */
  key: string
  /** Whatever cannot be read is as usual. */
  read(kept: string | null): Wishes
  usual: Wishes
}

/** Wishes of whoever uses this browser, in all its tabs; nobody else hears of them. */
export interface Kept<Wishes> {
  usual: Wishes
  /** The same object until something changes. */
  current(): Wishes
  change(wanted: Partial<Wishes>): void
  listen(listener: () => void): () => void
}

export function keptInBrowser<Wishes extends object>({ key, read, usual }: KeptOptions<Wishes>): Kept<Wishes> {
  const listeners = new Set<() => void>()
  let held: { kept: string | null; wishes: Wishes } = { kept: null, wishes: usual }
  /** Where the browser lets nothing be kept, for as long as the page lives. */
  let unkept: string | null = null

  function kept(): string | null {
    try {
      return unkept ?? localStorage.getItem(key)
    } catch {
      return unkept
    }
  }

  function current(): Wishes {
    const now = kept()
    if (now !== held.kept) held = { kept: now, wishes: read(now) }
    return held.wishes
  }

  function listen(listener: () => void): () => void {
    listeners.add(listener)
    // Another tab of the same browser.
    window.addEventListener('storage', listener)
    return () => {
      listeners.delete(listener)
      window.removeEventListener('storage', listener)
    }
  }

  function change(wanted: Partial<Wishes>): void {
    const text = JSON.stringify({ ...current(), ...wanted })
    try {
      localStorage.setItem(key, text)
      unkept = null
    } catch {
      unkept = text
    }
    for (const listener of listeners) listener()
  }

  return { usual, current, change, listen }
}

/** What is kept; on the server, and until the page has come alive, what is usual. */
export const useKept = <Wishes>({ listen, current, usual }: Kept<Wishes>): Wishes =>
  useSyncExternalStore(listen, current, () => usual)
