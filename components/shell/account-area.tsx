'use client'

import { LogIn, Plus } from 'lucide-react'
import Link from 'next/link'
import { usePathname } from 'next/navigation'
import { useState } from 'react'
import { useOwnBankroll, useSession } from '@/components/live/session'
import { Button } from '@/components/ui/button'
import { ChipAmount } from '@/components/ui/chip-amount'
import { IconButton } from '@/components/ui/icon-button'
import { AccountMenu } from './account-menu'
import { DepositDialog } from './deposit-dialog'
import { JoinDialog } from './join-dialog'
import { ThemeMenu } from './theme-menu'
import { useClosed } from './use-closed'
import { VisitorMenu } from './visitor-menu'

/** The header's end: your bankroll and you; or, to a guest of the page, the way in. */
export function AccountArea() {
  const session = useSession()
  const bankroll = useOwnBankroll()
  const closed = useClosed()
  const pathname = usePathname()
  const [depositing, setDepositing] = useState(false)
  const [joining, setJoining] = useState(false)
  const openDeposit = () => setDepositing(true)

  if (!session)
    return (
      <>
        <div className="max-lg:hidden">
          <ThemeMenu />
        </div>
        <div className="lg:hidden">
          <VisitorMenu />
        </div>
        {pathname !== '/' && (
          <Button onClick={() => setJoining(true)}>
            <LogIn aria-hidden />
            Sign in
          </Button>
        )}
        <JoinDialog open={joining} onOpenChange={setJoining} />
      </>
    )

  return (
    <>
      <div className="flex items-center rounded-xl border border-line bg-raised">
        <Link
          href={`/players/${session.playerId}`}
          className="flex min-h-11 items-center rounded-xl px-3 font-semibold text-sm hover:text-accent-text"
        >
          <span className="sr-only">Your bankroll: </span>
          <span className="sm:hidden">
            <ChipAmount short amount={bankroll?.total ?? 0} />
          </span>
          <span className="hidden sm:block">
            <ChipAmount amount={bankroll?.total ?? 0} />
          </span>
        </Link>
        <IconButton
          label="Deposit chips"
          unavailable={closed}
          onClick={openDeposit}
          className="rounded-l-none border-line border-l past:max-sm:hidden"
        >
          <Plus aria-hidden />
        </IconButton>
      </div>
      <div className="hidden sm:block">
        <ThemeMenu />
      </div>
      <AccountMenu session={session} closed={closed} onDeposit={openDeposit} />
      <DepositDialog open={depositing} onOpenChange={setDepositing} />
    </>
  )
}
