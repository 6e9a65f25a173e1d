'use client'

import { useEffect, useEffectEvent } from 'react'
import type { Playback } from './use-playback'
import type { Transport } from './use-transport'

/** Where keys mean something already. */
const TAKEN = 'input, textarea, select, [contenteditable], [role="menu"], [role="listbox"], [role="dialog"]'
const TAKES_ARROWS = '[role="slider"]:not([data-time-track]), [role="tablist"], [role="radiogroup"], [role="toolbar"]'
const TAKES_SPACE = 'button, a[href], summary, [role="button"], [role="checkbox"], [role="switch"], [role="tab"]'

/** ← → step, Page up and down by ten, Home first, End and Escape live, Space plays: wherever nobody is typing. */
export function useTransportKeys({ moment, move }: Transport, { toggle }: Playback): void {
  const handleKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return
    const target = event.target instanceof Element ? event.target : null
    if (target?.closest(TAKEN)) return
    const act = actionOf(event.key, target)
    if (!act) return
    event.preventDefault()
    act()
  })

  function actionOf(key: string, target: Element | null): (() => void) | undefined {
    if (key === 'Escape') return moment.live ? undefined : moment.goLive
    if (key === ' ') return target?.closest(TAKES_SPACE) ? undefined : toggle
    if (target?.closest(TAKES_ARROWS)) return undefined
    // Page up and down belong to the page, but on the track itself they move it.
    const onTrack = target?.closest('[data-time-track]') != null
    switch (key) {
      case 'ArrowLeft':
        return () => move({ type: 'by', steps: -1 })
      case 'ArrowRight':
        return moment.live ? undefined : () => move({ type: 'by', steps: 1 })
      case 'ArrowDown':
        return onTrack ? () => move({ type: 'by', steps: -1 }) : undefined
      case 'ArrowUp':
        return onTrack ? () => move({ type: 'by', steps: 1 }) : undefined
      case 'PageDown':
        return onTrack ? () => move({ type: 'by', steps: -10 }) : undefined
      case 'PageUp':
        return onTrack ? () => move({ type: 'by', steps: 10 }) : undefined
      case 'Home':
        return () => move({ type: 'to', index: 0 })
      case 'End':
        return moment.live ? undefined : moment.goLive
      default:
        return undefined
    }
  }

  useEffect(() => {
    const listener = (event: KeyboardEvent) => handleKey(event)
    window.addEventListener('keydown', listener)
    return () => window.removeEventListener('keydown', listener)
  }, [])
}
