'use client'

import { type RefObject, useEffect, useEffectEvent, useRef } from 'react'

/** What counts as one notch, in pixels: a mouse turns by more at once, a touchpad by a few at a time. */
const NOTCH = 40

/** Turns of the mouse wheel over an element, up counting as +1; the page stays where it is meanwhile. */
export function useWheel(
  element: RefObject<HTMLElement | null>,
  onTurn: (direction: 1 | -1, fine: boolean) => void,
): void {
  const turned = useRef(0)
  const handle = useEffectEvent((event: WheelEvent) => {
    // With shift held, browsers turn the wheel sideways.
    const delta = event.deltaY || event.deltaX
    if (delta === 0 || event.ctrlKey) return
    event.preventDefault()
    const isWhole = event.deltaMode !== WheelEvent.DOM_DELTA_PIXEL
    turned.current = Math.sign(turned.current) === Math.sign(delta) ? turned.current + delta : delta
    if (!isWhole && Math.abs(turned.current) < NOTCH) return
    turned.current = 0
    onTurn(delta < 0 ? 1 : -1, event.shiftKey)
  })

  useEffect(() => {
    const { current } = element
    const listener = (event: WheelEvent) => handle(event)
    // React listens passively, and could not hold the page.
    current?.addEventListener('wheel', listener, { passive: false })
    return () => current?.removeEventListener('wheel', listener)
  }, [element])
}
