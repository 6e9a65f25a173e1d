'use client'

import type { PlayerId } from '@/domain/kernel'
import type { Bankroll } from '@/projections/bankroll'
import { bankroll } from '@/projections/bankroll'
import type { Statistics } from '@/projections/statistics'
import { KeptMoneyPanel } from '../branch/money/kept-money-panel'
import { MoneyRoadHere } from '../branch/money/money-road-here'
import { MoneyWhatIf } from '../branch/money/money-what-if'
import type { LiveViews } from '../live/as-of'
import { useSession } from '../live/session'
import { useViews } from '../live/use-views'
import { StatisticsPanel } from '../player/statistics-panel'
import { FirstMoment } from '../timeline/first-moment'
import { useMoment } from '../timeline/moment'
import { EmptyState } from '../ui/empty-state'
import { Panel } from '../ui/panel'
import { PlayerAvatar } from '../ui/player-avatar'
import { BankrollChart } from './bankroll-chart'
import { Holdings } from './holdings'
import { LedgerPanel } from './ledger-panel'
import { MoneyPanel } from './money-panel'
import { ThenPanel } from './then-panel'
import { type LedgerSeed, useLedger } from './use-ledger'

interface BankrollViewProps {
  playerId: PlayerId
  displayName: string
  seed: LiveViews<Bankroll>
  statistics: LiveViews<Statistics>
  ledger: LedgerSeed
}

/** A player's money at the moment view; for its owner in the present, also the way to move it. */
export function BankrollView({ playerId, displayName, seed, statistics, ledger: ledgerSeed }: BankrollViewProps) {
  const { live, shown } = useMoment()
  const session = useSession()
  const { views } = useViews(bankroll, seed)
  const ledger = useLedger(playerId, ledgerSeed)
  const owner = session?.playerId === playerId
  const view = views[playerId]

  return (
    <>
      <header className="flex items-center gap-4 py-6 sm:py-8">
        <PlayerAvatar playerId={playerId} name={displayName} size={56} />
        <div className="min-w-0">
          <h1 tabIndex={-1} className="truncate font-semibold text-2xl tracking-tight outline-none sm:text-3xl">
            {displayName}
          </h1>
          <p className="text-ink-soft text-sm">{owner ? 'Your bankroll' : 'Bankroll'}, open to everyone</p>
        </div>
      </header>
      <MoneyRoadHere playerId={playerId} name={displayName} ledger={ledger} />
      {view ? (
        <div className="grid items-start gap-4 lg:grid-cols-[23rem_minmax(0,1fr)]">
          <div className="flex min-w-0 flex-col gap-4 lg:[@media(min-height:62rem)]:sticky lg:[@media(min-height:62rem)]:top-19">
            <Panel>
              <Holdings playerId={playerId} name={displayName} balances={view} bets={view.bets} rolls={live} />
            </Panel>
            {owner && (
              <MoneyPanel
                available={view.available}
                closed={live ? undefined : 'You are viewing the past. Go back to live first.'}
              />
            )}
            {owner && shown.at !== null && <MoneyWhatIf playerId={playerId} at={shown.at} />}
            {owner && <KeptMoneyPanel playerId={playerId} />}
            <ThenPanel playerId={playerId} name={displayName} />
            <StatisticsPanel playerId={playerId} seed={statistics} />
          </div>
          <div className="flex min-w-0 flex-col gap-4">
            <BankrollChart name={displayName} ledger={ledger} />
            <LedgerPanel playerId={playerId} name={displayName} ledger={ledger} />
          </div>
        </div>
      ) : (
        <Panel>
          <EmptyState
            title="No player yet at this moment"
            detail={`${displayName} had not joined the room by then.`}
            action={<FirstMoment>To when they joined</FirstMoment>}
          />
        </Panel>
      )}
    </>
  )
}
