'use client'

import { type RefObject, useEffect, useEffectEvent } from 'react'

/** Turns of the mouse wheel over an element, up counting as +1; the page stays where it is meanwhile. */
export function useWheel(
  element: RefObject<HTMLElement | null>,
  onTurn: (direction: 1 | -1, fine: boolean) => void,
): void {
  const handle = useEffectEvent((event: WheelEvent) => {
    // With shift held, browsers turn the wheel sideways.
    const delta = event.deltaY || event.deltaX
    if (delta === 0 || event.ctrlKey) return
    event.preventDefault()
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
