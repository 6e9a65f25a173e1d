'use client'

import { useState, useSyncExternalStore } from 'react'

/** Whether what has just been won and lost is still to be shown, so that no figure may tell it before. */
let isHeld = false
const watchers = new Set<() => void>()

export function holdFigures(held: boolean): void {
  if (held === isHeld) return
  isHeld = held
  for (const watcher of [...watchers]) watcher()
}

const watch = (watcher: () => void) => {
  watchers.add(watcher)
  return () => void watchers.delete(watcher)
}
const read = () => isHeld

/** A figure, or what it was before whatever is still to be shown. */
export function useHeldFigure<Value>(value: Value): Value {
  const held = useSyncExternalStore(watch, read, () => false)
  const [kept, setKept] = useState(value)
  if (!held && kept !== value) setKept(value)
  return held ? kept : value
}
