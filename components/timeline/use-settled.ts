'use client'

import { useEffect, useState } from 'react'

/** A value once it has stayed the same for some milliseconds; the first is there at once. */
export function useSettled<Value>(value: Value, after: number): Value {
  const [settled, setSettled] = useState(value)
  useEffect(() => {
    const timer = setTimeout(setSettled, after, value)
    return () => clearTimeout(timer)
  }, [value, after])
  return settled
}
