'use client'

import { useEffect, useEffectEvent, useRef } from 'react'
import { hasTurns, type Turn } from './hand-stops'
import type { Playback } from './use-playback'
import type { Zoom } from './use-stretch'
import type { Transport } from './use-transport'
import { ZOOM_STEP } from './zoom-buttons'

/** Where keys mean something already. */
const TAKEN =
  'input, textarea, select, [contenteditable], [role="menu"], [role="listbox"], [role="dialog"], [role="alertdialog"]'
const TAKES_ARROWS = '[role="slider"]:not([data-time-track]), [role="tablist"], [role="radiogroup"], [role="toolbar"]'
const TAKES_SPACE = 'button, a[href], summary, [role="button"], [role="checkbox"], [role="switch"], [role="tab"]'
/** What is open over the page has the keys to itself, even where it does not have the focus. */
const OVER = '[role="dialog"][aria-modal="true"], [role="dialog"][data-state="open"], [role="alertdialog"]'

interface TransportKeys {
  transport: Transport
  playback: Playback
  zoom: Zoom
  onJump(): void
  onKeys(): void
}

type Act = (() => void) | undefined

/** The time line's keys (see TIME_KEYS), wherever nobody is typing. */
export function useTransportKeys({ transport, playback, zoom, onJump, onKeys }: TransportKeys): void {
  const { moment, line, status, track, move } = transport
  /** A button of the bar that was pressed by the mouse has the focus, but whoever then presses Space means the film. */
  const pressed = useRef<Element | null>(null)

  const handleKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey) return
    if (event.key === 'Tab') pressed.current = null
    const target = event.target instanceof Element ? event.target : null
    if (target?.closest(TAKEN) || document.querySelector(OVER)) return
    // The table lists its own keys with these: whoever is asked first answers.
    if (event.key === '?') return void setTimeout(() => !event.defaultPrevented && onKeys())
    const act = actionOf(event, target)
    if (!act) return
    event.preventDefault()
    act()
  })

  function actionOf({ key, altKey, shiftKey, repeat }: KeyboardEvent, target: Element | null): Act {
    if (key === 'ArrowLeft' || key === 'ArrowRight') {
      if (target?.closest(TAKES_ARROWS) || (altKey && shiftKey)) return undefined
      const direction = key === 'ArrowRight' ? 1 : -1
      if (altKey) return turnBy('street', direction)
      if (shiftKey) return turnBy('hand', direction)
      return moment.live && direction === 1 ? undefined : () => move({ type: 'by', steps: direction })
    }
    if (altKey) return undefined
    // Typed with Shift on some keyboards.
    if (key === '+' || key === '=') return () => zoom.by(ZOOM_STEP)
    if (shiftKey) return undefined
    if (key === '-' || key === '−') return () => zoom.by(1 / ZOOM_STEP)
    if (key === '0') return zoom.whole ? undefined : zoom.all
    if (key === 'j') return repeat ? undefined : onJump
    if (key === 'Escape') return moment.live ? undefined : moment.goLive
    if (key === ' ') return takesSpace(target) ? undefined : playback.toggle
    return target?.closest(TAKES_ARROWS) ? undefined : furtherAction(key, target)
  }

  function takesSpace(target: Element | null): boolean {
    const taker = target?.closest(TAKES_SPACE)
    return taker != null && taker !== pressed.current
  }

  /** Where there are no such turns, the key stays the browser's. */
  function turnBy(turn: Turn, direction: 1 | -1): Act {
    const ofHands = track.type === 'room' || /^(table|stream|player):/.test(moment.scope)
    if (status === 'ready' ? !hasTurns(line, turn) : !ofHands) return undefined
    return () => (direction === -1 || !moment.live ? move({ type: 'turn', turn, direction }) : undefined)
  }

  function furtherAction(key: string, target: Element | null): Act {
    // Page up and down belong to the page, but on the track itself they move it.
    const onTrack = target?.closest('[data-time-track]') != null
    const stepBy = (steps: number) => (onTrack ? () => move({ type: 'by', steps }) : undefined)
    switch (key) {
      case 'ArrowDown':
        return stepBy(-1)
      case 'ArrowUp':
        return stepBy(1)
      case 'PageDown':
        return stepBy(-10)
      case 'PageUp':
        return stepBy(10)
      case 'Home':
        return () => move({ type: 'start' })
      case 'End':
        return moment.live ? undefined : moment.goLive
      default:
        return undefined
    }
  }

  useEffect(() => {
    const listener = (event: KeyboardEvent) => handleKey(event)
    const notePress = ({ target }: PointerEvent) => {
      const element = target instanceof Element ? target : null
      // A menu that is chosen from gives the focus back to the button that opened it.
      if (!element?.closest('[role="menu"]')) pressed.current = element?.closest('[data-time-bar] button') ?? null
    }
    window.addEventListener('keydown', listener)
    window.addEventListener('pointerdown', notePress)
    return () => {
      window.removeEventListener('keydown', listener)
      window.removeEventListener('pointerdown', notePress)
    }
  }, [])
}
