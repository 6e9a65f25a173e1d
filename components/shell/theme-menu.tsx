'use client'

import { Moon, Sun } from 'lucide-react'
import { DropdownMenu } from 'radix-ui'
import { buttonStyle } from '@/components/ui/button-style'
import { MENU } from './menu-style'
import { ThemeChoices } from './theme-choices'

/** Light, dark, or as the system has it. The styles choose the icon, so that the server need not know. */
export function ThemeMenu() {
  return (
    <DropdownMenu.Root modal={false}>
      <DropdownMenu.Trigger aria-label="Theme" className={buttonStyle('quiet', 'md', 'size-11 px-0!')}>
        <Sun aria-hidden className="dark:hidden" />
        <Moon aria-hidden className="hidden dark:block" />
      </DropdownMenu.Trigger>
      <DropdownMenu.Content align="end" sideOffset={8} collisionPadding={8} className={MENU}>
        <ThemeChoices />
      </DropdownMenu.Content>
    </DropdownMenu.Root>
  )
}
