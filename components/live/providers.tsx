'use client'

import { notifyManager, QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import type { Bankroll } from '@/projections/bankroll'
import type { AsOf } from './as-of'
import { ConnectionNotice } from './connection-notice'
import { LiveProvider } from './live'
import { SessionProvider, type SignedIn } from './session'

// Whatever one message of the room changes is shown at once, and by one commit, rather than after a timer for each part.
notifyManager.setScheduler(queueMicrotask)

interface ProvidersProps {
  session: SignedIn | null
  ownBankroll: AsOf<Bankroll> | null
  children: ReactNode
}

/** What every page has: the server's state, the socket that keeps it fresh, and who is signed in. */
export function Providers({ session, ownBankroll, children }: ProvidersProps) {
  const [queries] = useState(() => new QueryClient({ defaultOptions: { queries: { refetchOnWindowFocus: false } } }))
  return (
    <QueryClientProvider client={queries}>
      <LiveProvider viewer={session?.playerId ?? null}>
        <SessionProvider session={session} ownBankroll={ownBankroll}>
          {children}
          <ConnectionNotice />
        </SessionProvider>
      </LiveProvider>
    </QueryClientProvider>
  )
}
