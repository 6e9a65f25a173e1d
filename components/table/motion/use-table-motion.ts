'use client'

import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react'
import type { TableView } from '@/projections/table-view'
import { animate } from './animate'
import { movesBetween } from './moves'

/**
 * Shows how cards and chips came to lie where they do. It only decorates what is there already, so nothing waits for it;
 * any key or touch ends it, and whoever wants no motion gets none.
 */
export function useTableMotion(box: RefObject<HTMLElement | null>, table: TableView, wanted: boolean): void {
  const before = useRef(table)
  const running = useRef<Animation[]>([])

  useLayoutEffect(() => {
    const last = before.current
    before.current = table
    if (last === table || !box.current || !wanted || document.hidden) return
    if ('hurry' in document.documentElement.dataset) return
    if (matchMedia('(prefers-reduced-motion: reduce)').matches) return
    const moves = movesBetween(last, table)
    if (moves.length === 0) return
    running.current = [
      ...running.current.filter(({ playState }) => playState === 'running'),
      ...animate(box.current, moves),
    ]
  }, [box, table, wanted])

  useEffect(() => {
    const skip = () => {
      for (const animation of running.current.splice(0)) animation.finish()
    }
    document.addEventListener('pointerdown', skip)
    document.addEventListener('keydown', skip)
    return () => {
      document.removeEventListener('pointerdown', skip)
      document.removeEventListener('keydown', skip)
    }
  }, [])
}
