'use client'

import { createContext, type ReactNode, use } from 'react'
import type { PlayerId } from '@/domain/kernel'
import { type Bankroll, bankroll } from '@/projections/bankroll'
import type { AsOf } from './as-of'
import { useHeldFigure } from './held-figures'
import { useLiveViews } from './use-live-views'

/** Who has signed in. */
export interface SignedIn {
  playerId: PlayerId
  displayName: string
}

const SessionContext = createContext<SignedIn | null>(null)
const OwnBankrollContext = createContext<Bankroll | null>(null)

interface SessionProviderProps {
  session: SignedIn | null
  /** The signed-in player's bankroll as the server rendered it; null when the player is too new to have one. */
  ownBankroll: AsOf<Bankroll> | null
  children: ReactNode
}

export function SessionProvider({ session, ownBankroll, children }: SessionProviderProps) {
  const own = session?.playerId
  const { views } = useLiveViews(own ? `player:${own}` : null, bankroll, {
    views: own && ownBankroll ? { [own]: ownBankroll.view } : {},
    position: ownBankroll?.position ?? 0,
    names: ownBankroll?.names ?? {},
  })
  const bankrollShown = useHeldFigure((own && views[own]) ?? null)
  return (
    <SessionContext value={session}>
      <OwnBankrollContext value={bankrollShown}>{children}</OwnBankrollContext>
    </SessionContext>
  )
}

/** Who looks at this page, if they have signed in. */
export const useSession = (): SignedIn | null => use(SessionContext)

/** The signed-in player's bankroll, as it is now, whatever moment the page shows. */
export const useOwnBankroll = (): Bankroll | null => use(OwnBankrollContext)
