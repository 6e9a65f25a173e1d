'use client'

import { type RefObject, useEffect, useState } from 'react'

export interface Following {
  /** How many fresh events are kept back, so that what is read does not move. */
  keptBack: number
  /** Goes to the newest. */
  follow(): void
}

/** Fresh events join a list while its head is in view; else they wait until they are asked for. */
export function useFollowing(list: RefObject<HTMLElement | null>, fresh: number): Following {
  /** How many fresh events there were when the head went out of view; null while it is in view. */
  const [left, setLeft] = useState<number | null>(null)

  useEffect(() => {
    function look() {
      const top = list.current?.getBoundingClientRect().top ?? 0
      setLeft((before) => (top >= 0 ? null : (before ?? fresh)))
    }
    window.addEventListener('scroll', look, { passive: true })
    look()
    return () => window.removeEventListener('scroll', look)
  }, [list, fresh])

  return {
    keptBack: left === null ? 0 : Math.max(fresh - left, 0),
    follow() {
      setLeft(null)
      window.scrollTo({ top: 0 })
    },
  }
}
