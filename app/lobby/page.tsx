import type { Metadata } from 'next'
import { askedMoment } from '@/app/asked-moment'
import { LobbyRoom } from '@/components/lobby/lobby-room'
import { MomentProvider } from '@/components/timeline/moment'

import { TransportBar } from '@/components/timeline/transport-bar'
import { room } from '@/server/room-instance'

export const metadata: Metadata = { title: 'Lobby' }

export default async function LobbyPage({ searchParams }: { searchParams: Promise<{ at?: string | string[] }> }) {
  const { views } = room()
  const now = await views.lobby()
  const { at, notice } = await askedMoment((await searchParams).at, now.position)
  const { view, names } = at === null ? now : await views.lobby(at)
  const position = at ?? now.position
  const tables = Object.fromEntries(view.map((table) => [table.tableId, table]))
  return (
    <MomentProvider scope="lobby" initialAt={at} head={now.position} notice={notice}>
      <LobbyRoom seed={{ views: tables, position, names }} />
      <TransportBar />
    </MomentProvider>
  )
}
