'use client'

import { useState } from 'react'
import type { LedgerNow } from './use-ledger'

/** The ledger's entries, which grow no more while the past is shown: what is drawn along them stands still. */
export function useStill(
  { entries, status }: Pick<LedgerNow, 'entries' | 'status'>,
  live: boolean,
): LedgerNow['entries'] {
  const [held, setHeld] = useState({ entries, whole: status === 'ready' })
  const follows = live || !held.whole
  if (follows && (held.entries !== entries || held.whole !== (status === 'ready')))
    setHeld({ entries, whole: status === 'ready' })
  return follows ? entries : held.entries
}
