'use client'

import { useSyncExternalStore } from 'react'
import { keptText } from './kept-text'

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
  const text = keptText(key)
  let held: { kept: string | null; wishes: Wishes } = { kept: null, wishes: usual }

  function current(): Wishes {
    const now = text.get()
    if (now !== held.kept) held = { kept: now, wishes: read(now) }
    return held.wishes
  }

  const change = (wanted: Partial<Wishes>) => text.set(JSON.stringify({ ...current(), ...wanted }))
  return { usual, current, change, listen: text.listen }
}

/** What is kept; on the server, and until the page has come alive, what is usual. */
export const useKept = <Wishes>({ listen, current, usual }: Kept<Wishes>): Wishes =>
  useSyncExternalStore(listen, current, () => usual)
