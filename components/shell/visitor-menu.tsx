'use client'

import { FileUp, Menu } from 'lucide-react'
import Link from 'next/link'
import { DropdownMenu } from 'radix-ui'
import { buttonStyle } from '@/components/ui/button-style'
import { MENU, MENU_ITEM } from './menu-style'
import { ThemeChoices } from './theme-choices'

/** What the header has no room for, where there is no account whose menu would hold it. */
export function VisitorMenu() {
  return (
    <DropdownMenu.Root modal={false}>
      <DropdownMenu.Trigger aria-label="More" className={buttonStyle('quiet', 'md', 'size-11 px-0!')}>
        <Menu aria-hidden />
      </DropdownMenu.Trigger>
      <DropdownMenu.Content align="end" sideOffset={8} collisionPadding={8} className={MENU}>
        <DropdownMenu.Item asChild className={MENU_ITEM}>
          <Link href="/replays">
            <FileUp aria-hidden />
            Replay a file of hands
          </Link>
        </DropdownMenu.Item>
        <DropdownMenu.Separator className="mx-3 my-1.5 h-px bg-line" />
        <ThemeChoices />
      </DropdownMenu.Content>
    </DropdownMenu.Root>
  )
}
