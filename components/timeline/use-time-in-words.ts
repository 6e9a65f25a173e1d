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

/** The day that stands for one that nobody knows: a file need not tell when its hand was played. */
const UNKNOWN_DAY = '1970-01-01'

/** A moment by the reader's clock; empty where it is not known. Until the page has come to life it is by UTC, with its date, as the server wrote it. */
export function useTimeInWords(iso: string | undefined): string {
  const own = useOwnClock()
  if (iso === undefined || iso.startsWith(UNKNOWN_DAY)) return ''
  return own ? timeInWords(iso, new Date()) : timeInWords(iso, new Date(0), 'UTC')
}
