'use client'

import { Menu } from 'lucide-react'
import { DropdownMenu } from 'radix-ui'
import { buttonStyle } from '@/components/ui/button-style'
import { MENU } from './menu-style'
import { ReplaysItem } from './replays-item'
import { ThemeChoices } from './theme-choices'

/** What the header has no room for, where there is no account whose menu would hold it. */
export function VisitorMenu() {
  return (
    <DropdownMenu.Root modal={false}>
      <DropdownMenu.Trigger aria-label="More" className={buttonStyle('quiet', 'md', 'size-11 px-0!')}>
        <Menu aria-hidden />
      </DropdownMenu.Trigger>
      <DropdownMenu.Content align="end" sideOffset={8} collisionPadding={8} className={MENU}>
        <ReplaysItem />
        <DropdownMenu.Separator className="mx-3 my-1.5 h-px bg-line" />
        <ThemeChoices />
      </DropdownMenu.Content>
    </DropdownMenu.Root>
  )
}
