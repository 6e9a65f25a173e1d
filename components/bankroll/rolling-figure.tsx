'use client'

import { useEffect, useRef } from 'react'
import { figure } from '@/domain/figures'

interface RollingFigureProps {
  /** In chips. */
  amount: number
  /** Whether a change is shown as one; while the past is scrubbed, the figure just is what it was. */
  rolls: boolean
}

/** Milliseconds. */
const DURATION = 500

/** A figure that runs to its new value instead of jumping there. */
export function RollingFigure({ amount, rolls }: RollingFigureProps) {
  const shown = useRef<HTMLSpanElement>(null)
  const before = useRef(amount)

  useEffect(() => {
    const from = before.current
    before.current = amount
    const element = shown.current
    const still = !rolls || window.matchMedia('(prefers-reduced-motion: reduce)').matches
    if (!element || from === amount || still) return
    const start = performance.now()
    let frame = requestAnimationFrame(function next(now) {
      const progress = Math.min((now - start) / DURATION, 1)
      const eased = 1 - (1 - progress) ** 3
      element.textContent = figure(Math.round(from + (amount - from) * eased))
      if (progress < 1) frame = requestAnimationFrame(next)
    })
    return () => {
      cancelAnimationFrame(frame)
      element.textContent = figure(amount)
    }
  }, [amount, rolls])

  return (
    <>
      <span className="sr-only">{figure(amount)}</span>
      <span aria-hidden ref={shown} className="tabular-nums">
        {figure(amount)}
      </span>
    </>
  )
}
