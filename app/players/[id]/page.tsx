import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { askedMoment } from '@/app/asked-moment'
import { BankrollView } from '@/components/bankroll/bankroll-view'
import { nameOf } from '@/components/table/name-of'
import { MomentProvider } from '@/components/timeline/moment'

import { TransportBar } from '@/components/timeline/transport-bar'
import { PlayerId } from '@/domain/kernel'
import { playerStream } from '@/domain/room'
import { room } from '@/server/room-instance'

interface PlayerPageProps {
  params: Promise<{ id: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

/** Entries that come with the page; the others are fetched once it runs. */
const FIRST_ENTRIES = 300

async function playerNow({ params }: Pick<PlayerPageProps, 'params'>) {
  const id = PlayerId.safeParse((await params).id)
  return (id.success && (await room().views.bankroll(id.data))) || notFound()
}

export async function generateMetadata(props: PlayerPageProps): Promise<Metadata> {
  const { view, names } = await playerNow(props)
  return { title: `${nameOf(names, view.playerId)}’s bankroll` }
}

export default async function PlayerPage(props: PlayerPageProps) {
  const { views } = room()
  const now = await playerNow(props)
  const { playerId } = now.view
  const { at, notice } = await askedMoment((await props.searchParams).at, now.position, playerStream(playerId))
  const [then, ledger, played] = await Promise.all([
    at === null ? now : views.bankroll(playerId, at),
    views.ledger(playerId, { limit: FIRST_ENTRIES }),
    views.statistics(playerId, at ?? now.position),
  ])
  const entries = ledger?.view ?? []

  return (
    <MomentProvider scope={`player:${playerId}`} head={now.position} initialAt={at} notice={notice}>
      <BankrollView
        playerId={playerId}
        displayName={nameOf(now.names, playerId)}
        seed={{
          views: then ? { [playerId]: then.view } : {},
          position: at ?? now.position,
          names: now.names,
        }}
        statistics={{
          views: played ? { [playerId]: played.view } : {},
          ...{ position: at ?? now.position, names: now.names },
        }}
        ledger={{ entries, position: ledger?.position ?? 0, complete: entries.length < FIRST_ENTRIES }}
      />
      <TransportBar />
    </MomentProvider>
  )
}
