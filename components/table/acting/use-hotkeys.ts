'use client'

import { useEffect, useEffectEvent } from 'react'

/** Where letters are typed. */
const TYPING = 'input:not([type="range"]), textarea, select, [contenteditable]:not([contenteditable="false"])'
/** What takes every key while it is open. */
const OPEN = '[role="dialog"], [role="alertdialog"], [role="menu"], [role="listbox"]'
/** What Enter and Space press by themselves. */
const PRESSED = 'button, a[href], summary, [role="button"], [role="switch"], [role="tab"]'

/**
 * Single keys that stand for buttons, by `KeyboardEvent.key` in lower case; not while somebody types, not over an open
 * dialog or menu, not with modifiers, and a key that is held down counts once.
 */
export function useHotkeys(keys: Readonly<Record<string, (() => void) | undefined>>, on: boolean): void {
  const handle = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || event.repeat || event.altKey || event.ctrlKey || event.metaKey) return
    if (event.shiftKey && event.key !== '?') return
    const act = keys[event.key.toLowerCase()]
    const target = event.target instanceof Element ? event.target : null
    if (!act || target?.closest(TYPING) || document.querySelector(OPEN)) return
    if (event.key === 'Enter' && target?.closest(PRESSED)) return
    event.preventDefault()
    act()
  })

  useEffect(() => {
    if (!on) return
    const listener = (event: KeyboardEvent) => handle(event)
    window.addEventListener('keydown', listener)
    return () => window.removeEventListener('keydown', listener)
  }, [on])
}
