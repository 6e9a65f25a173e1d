'use client'

import { type FocusEvent, useEffect, useRef } from 'react'

/** Keeps the focus in an area whose buttons come and go: when the focused one is gone, the area itself has it. */
export function useKeptFocus() {
  const area = useRef<HTMLDivElement>(null)
  const inside = useRef(false)

  // After every change of what is shown.
  useEffect(() => {
    if (inside.current && document.activeElement === document.body) area.current?.focus({ preventScroll: true })
  })

  return {
    area,
    handlers: {
      onFocus() {
        inside.current = true
      },
      /** A button that is taken away loses the focus to nothing; one that is left loses it to something, or stays. */
      onBlur({ target, relatedTarget }: FocusEvent) {
        if (relatedTarget instanceof Node) inside.current = area.current?.contains(relatedTarget) ?? false
        else
          queueMicrotask(() => {
            if (target.isConnected) inside.current = false
          })
      },
    },
  }
}
