'use client'

import { Check, Monitor, Moon, Sun } from 'lucide-react'
import { useTheme } from 'next-themes'
import { DropdownMenu } from 'radix-ui'
import { MENU_ITEM } from './menu-style'

const CHOICES = [
  { theme: 'system', label: 'Like the system', Icon: Monitor },
  { theme: 'light', label: 'Light', Icon: Sun },
  { theme: 'dark', label: 'Dark', Icon: Moon },
] as const

/** The choice of a theme, inside a menu. */
export function ThemeChoices() {
  const { theme = 'system', setTheme } = useTheme()
  return (
    <DropdownMenu.RadioGroup value={theme} onValueChange={setTheme} aria-label="Theme">
      {CHOICES.map(({ theme: choice, label, Icon }) => (
        <DropdownMenu.RadioItem key={choice} value={choice} className={MENU_ITEM}>
          <Icon aria-hidden />
          <span className="grow">{label}</span>
          <DropdownMenu.ItemIndicator>
            <Check aria-hidden />
          </DropdownMenu.ItemIndicator>
        </DropdownMenu.RadioItem>
      ))}
    </DropdownMenu.RadioGroup>
  )
}
