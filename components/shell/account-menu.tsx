'use client'

import { LogOut, Plus, Wallet } from 'lucide-react'
import Link from 'next/link'
import { DropdownMenu } from 'radix-ui'
import { PlayerAvatar } from '@/components/ui/player-avatar'
import { useToast } from '@/components/ui/toast'
import { MENU, MENU_ITEM } from './menu-style'
import { ReplaysItem } from './replays-item'
import { signOut } from './sign-out'
import { ThemeChoices } from './theme-choices'

interface AccountMenuProps {
  session: { playerId: string; displayName: string }
  /** Why money cannot be moved now. */
  closed: string | undefined
  onDeposit(): void
}

export function AccountMenu({ session, closed, onDeposit }: AccountMenuProps) {
  const { playerId, displayName } = session
  const toast = useToast()

  async function handleSignOut() {
    if (await signOut()) window.location.assign('/')
    else toast.show({ title: 'You are still signed in', detail: 'The room did not answer. Try again.', tone: 'danger' })
  }

  return (
    <DropdownMenu.Root modal={false}>
      <DropdownMenu.Trigger
        aria-label={`Account of ${displayName}`}
        className="grid size-11 shrink-0 cursor-pointer place-items-center rounded-full"
      >
        <PlayerAvatar playerId={playerId} name={displayName} size={36} />
      </DropdownMenu.Trigger>
      <DropdownMenu.Content align="end" sideOffset={8} collisionPadding={8} className={MENU}>
        <DropdownMenu.Label className="px-3 pt-2 pb-1">
          <span className="block max-w-52 truncate font-semibold text-sm">{displayName}</span>
          <span className="text-ink-soft text-xs">Guest player</span>
        </DropdownMenu.Label>
        <DropdownMenu.Item asChild className={MENU_ITEM}>
          <Link href={`/players/${playerId}`}>
            <Wallet aria-hidden />
            Your bankroll
          </Link>
        </DropdownMenu.Item>
        <DropdownMenu.Item className={MENU_ITEM} disabled={closed !== undefined} onSelect={onDeposit}>
          <Plus aria-hidden />
          Deposit chips
        </DropdownMenu.Item>
        <ReplaysItem />
        <div className="sm:hidden">
          <DropdownMenu.Separator className="mx-3 my-1.5 h-px bg-line" />
          <ThemeChoices />
        </div>
        <DropdownMenu.Separator className="mx-3 my-1.5 h-px bg-line" />
        <DropdownMenu.Item className={MENU_ITEM} onSelect={handleSignOut}>
          <LogOut aria-hidden />
          Sign out
        </DropdownMenu.Item>
      </DropdownMenu.Content>
    </DropdownMenu.Root>
  )
}
