'use client'

import { useSyncExternalStore } from 'react'
import { timeInWords } from './clock'

const never = () => () => {}

/** Whether this runs where the reader's own clock and time zone are known. */
export const useOwnClock = (): boolean =>
  useSyncExternalStore(
    never,
    () => true,
    () => false,
  )

/** A moment by the reader's clock. Until the page has come to life it is by UTC, with its date, as the server wrote it. */
export function useTimeInWords(iso: string | undefined): string {
  const own = useOwnClock()
  if (iso === undefined) return ''
  return own ? timeInWords(iso, new Date()) : timeInWords(iso, new Date(0), 'UTC')
}
