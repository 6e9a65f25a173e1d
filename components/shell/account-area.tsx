'use client'

import { LogIn, Plus } from 'lucide-react'
import { usePathname } from 'next/navigation'
import { useState } from 'react'
import { useSession } from '@/components/live/session'
import { Button } from '@/components/ui/button'
import { IconButton } from '@/components/ui/icon-button'
import { AccountMenu } from './account-menu'
import { DepositDialog } from './deposit-dialog'
import { JoinDialog } from './join-dialog'
import { OwnTotal } from './own-total'
import { ThemeMenu } from './theme-menu'
import { useClosed } from './use-closed'
import { VisitorMenu } from './visitor-menu'

/** The header's end: your bankroll and you; or, to a guest of the page, the way in. */
export function AccountArea() {
  const session = useSession()
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
        <OwnTotal playerId={session.playerId} />
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
