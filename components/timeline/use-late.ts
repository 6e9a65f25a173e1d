'use client'

import { useEffect, useState } from 'react'

/** Milliseconds that something may take before it is worth a word. */
const LATE = 150

/** Whether something has been going on for so long that it should be said. */
export function useLate(going: boolean): boolean {
  const [late, setLate] = useState(false)
  useEffect(() => {
    if (!going) return
    const timer = setTimeout(() => setLate(true), LATE)
    return () => {
      clearTimeout(timer)
      setLate(false)
    }
  }, [going])
  return late
}
