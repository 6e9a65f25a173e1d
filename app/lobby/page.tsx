import type { Metadata } from 'next'
import { askedMoment } from '@/app/asked-moment'
import { LobbyRoom } from '@/components/lobby/lobby-room'
import { MomentProvider } from '@/components/timeline/moment'

import { TransportBar } from '@/components/timeline/transport-bar'
import { NOBODY } from '@/projections/visibility'
import { room } from '@/server/room-instance'
import { viewer } from '../viewer'

export const metadata: Metadata = { title: 'Lobby' }

export default async function LobbyPage({ searchParams }: { searchParams: Promise<{ at?: string | string[] }> }) {
  const { views } = room()
  const head = await views.head()
  const { at, notice } = await askedMoment((await searchParams).at, head)
  const { views: seen, position, names } = await views.scopeViews('lobby', at ?? undefined, (await viewer()) ?? NOBODY)
  return (
    <MomentProvider scope="lobby" initialAt={at} head={Math.max(head, position)} notice={notice}>
      <LobbyRoom seed={{ views: seen.lobby ?? {}, position, names }} />
      <TransportBar />
    </MomentProvider>
  )
}
