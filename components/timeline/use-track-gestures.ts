'use client'

import { type PointerEvent, type RefObject, useEffect, useEffectEvent, useRef, useState } from 'react'
import { wholeAt } from './stretch'
import type { Sight } from './use-sight'
import type { Zoom } from './use-stretch'
import type { Transport } from './use-transport'

/** Pixels at each end of the track that the thumb needs. */
export const INSET = 14
/** Pixels that a finger may move, and still rests. */
const REST = 4
/** Pixels from a mark at which it is meant. */
const NEAR = 6
/** Pixels of a wheel for which the track is looked at e times as closely. */
const NOTCH = 300

interface Pointed {
  /** Along what is seen of the track, from 0 to 1. */
  fraction: number
  stop: number
  /** The mark that is meant. */
  sight: Sight | undefined
}

type Gesture =
  /** A finger that has not said yet what it wants. */
  { type: 'resting'; x: number } | { type: 'dragging' } | { type: 'pinching'; apart: number; middle: number }

interface GestureOptions {
  track: RefObject<HTMLDivElement | null>
  transport: Transport
  zoom: Zoom
  sights: readonly Sight[]
}

/** What pointers do on a track: point, drag, and with two fingers, or a wheel and Ctrl, look closer. */
export function useTrackGestures({ track, transport, zoom, sights }: GestureOptions) {
  const { axis, line, move } = transport
  const { stretch } = zoom
  const [dragging, setDragging] = useState(false)
  const [pointed, setPointed] = useState<Pointed | null>(null)
  const gesture = useRef<Gesture | null>(null)
  const fingers = useRef(new Map<number, number>())

  /** Where a pointer is: pixels from the track's start, and the pixels it is long. */
  function placed(clientX: number) {
    const { left = 0, width = 0 } = track.current?.getBoundingClientRect() ?? {}
    const length = Math.max(width - 2 * INSET, 1)
    const x = Math.min(Math.max(clientX - left - INSET, 0), length)
    return { x, length, fraction: x / length }
  }
  function pointAt(clientX: number): Pointed {
    const { x, length, fraction } = placed(clientX)
    const distance = (sight: Sight) => Math.abs(sight.fraction * length - x)
    const nearest = sights.reduce<Sight | undefined>(
      (best, sight) => (distance(sight) < (best ? distance(best) : NEAR) ? sight : best),
      undefined,
    )
    const stop = nearest?.marker.stop ?? axis.stopAt(wholeAt(stretch, fraction))
    return { fraction: nearest?.fraction ?? fraction, stop, sight: nearest }
  }
  function drag(clientX: number, held: boolean) {
    const fraction = wholeAt(stretch, placed(clientX).fraction)
    move({ type: 'fraction', fraction, held })
    setPointed({ fraction: placed(clientX).fraction, stop: axis.stopAt(fraction), sight: undefined })
  }
  /** A press without a drag means the mark that is nearest, if one is near. */
  function press(clientX: number, held: boolean) {
    const { sight } = pointAt(clientX)
    if (sight && held) move({ type: 'to', stop: sight.marker.stop })
    else if (!sight) drag(clientX, held)
  }
  function pinch() {
    const [a = 0, b = 0] = fingers.current.values()
    return { apart: Math.max(Math.abs(a - b), 12), middle: (a + b) / 2 }
  }

  function handlePointerDown(event: PointerEvent<HTMLDivElement>) {
    if (event.button !== 0) return
    event.currentTarget.setPointerCapture(event.pointerId)
    fingers.current.set(event.pointerId, event.clientX)
    if (fingers.current.size === 2) {
      gesture.current = { type: 'pinching', ...pinch() }
      setDragging(false)
      setPointed(null)
    } else if (event.pointerType === 'touch') {
      gesture.current = { type: 'resting', x: event.clientX }
      setPointed(pointAt(event.clientX))
    } else {
      gesture.current = { type: 'resting', x: event.clientX }
      setDragging(true)
      press(event.clientX, true)
    }
  }
  function handlePointerMove(event: PointerEvent<HTMLDivElement>) {
    const { clientX } = event
    if (fingers.current.has(event.pointerId)) fingers.current.set(event.pointerId, clientX)
    const going = gesture.current
    if (going === null) {
      if (event.pointerType === 'mouse') setPointed(pointAt(clientX))
    } else if (going.type === 'pinching') {
      const now = pinch()
      zoom.by(now.apart / going.apart, wholeAt(stretch, placed(now.middle).fraction))
      zoom.pan(((going.middle - now.middle) / placed(0).length) * stretch.span)
      gesture.current = { type: 'pinching', ...now }
    } else if (going.type === 'dragging' || Math.abs(clientX - going.x) > REST) {
      gesture.current = { type: 'dragging' }
      setDragging(true)
      drag(clientX, true)
    }
  }
  function handlePointerUp(event: PointerEvent<HTMLDivElement>) {
    fingers.current.delete(event.pointerId)
    const ended = gesture.current
    gesture.current = null
    if (ended?.type === 'dragging') drag(event.clientX, false)
    else if (ended?.type === 'resting') {
      if (event.pointerType === 'touch') press(event.clientX, true)
      press(event.clientX, false)
    }
    setDragging(false)
    if (event.pointerType !== 'mouse') setPointed(null)
  }
  function handlePointerCancel(event: PointerEvent<HTMLDivElement>) {
    fingers.current.delete(event.pointerId)
    gesture.current = null
    setDragging(false)
    setPointed(null)
  }
  const handlePointerLeave = () => gesture.current === null && setPointed(null)

  const handleWheel = useEffectEvent((event: WheelEvent) => {
    if (event.ctrlKey) {
      event.preventDefault()
      zoom.by(Math.exp(-event.deltaY / NOTCH), wholeAt(stretch, placed(event.clientX).fraction))
    } else if (!zoom.whole && Math.abs(event.deltaX) > Math.abs(event.deltaY)) {
      event.preventDefault()
      zoom.pan((event.deltaX / placed(0).length) * stretch.span)
    }
  })
  useEffect(() => {
    const element = track.current
    const listener = (event: WheelEvent) => handleWheel(event)
    // A listener that React adds may not keep the page from zooming.
    element?.addEventListener('wheel', listener, { passive: false })
    return () => element?.removeEventListener('wheel', listener)
  }, [track])

  return {
    dragging,
    pointed: line.stops > 0 ? pointed : null,
    handlers: {
      onPointerDown: handlePointerDown,
      onPointerMove: handlePointerMove,
      onPointerUp: handlePointerUp,
      onPointerCancel: handlePointerCancel,
      onPointerLeave: handlePointerLeave,
    },
  }
}
