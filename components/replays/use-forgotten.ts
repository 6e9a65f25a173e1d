'use client'

import { useEffect, useEffectEvent, useState } from 'react'

/** That this tab has read a file, and nothing else of it. */
const KEY = 'rewind-poker.has-read'

/**
 * Whether somebody is back for what the page does not know any more: it was loaded anew, or its address names a hand of
 * another tab. The address is put right.
 * @param holds whether files are held
 * @param asked the hand that the address names
 */
export function useForgotten(holds: boolean, asked: string | null): boolean {
  const [forgotten, setForgotten] = useState(false)

  const meet = useEffectEvent(() => {
    if (!holds && remembered()) setForgotten(true)
  })
  useEffect(() => meet(), [])
  useEffect(() => remember(holds), [holds])
  useEffect(() => {
    if (asked === null) return
    setForgotten(true)
    window.history.replaceState(null, '', window.location.pathname)
  }, [asked])

  return forgotten && !holds
}

/** A browser may let nothing be kept: then nobody is told, and no harm is done. */
function remembered(): boolean {
  try {
    return sessionStorage.getItem(KEY) !== null
  } catch {
    return false
  }
}

function remember(holds: boolean): void {
  try {
    if (holds) sessionStorage.setItem(KEY, 'yes')
    else sessionStorage.removeItem(KEY)
  } catch {}
}
