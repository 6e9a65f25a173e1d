'use client'

import { DropdownMenu } from 'radix-ui'
import type { ReactNode } from 'react'
import { MENU_ITEM } from '@/components/shell/menu-style'

interface SeatMenuItemProps {
  icon: ReactNode
  label: string
  /** What it does, or why it cannot be done now. */
  detail?: string | undefined
  disabled?: boolean
  onSelect(): void
}

export function SeatMenuItem({ icon, label, detail, disabled = false, onSelect }: SeatMenuItemProps) {
  return (
    <DropdownMenu.Item className={`${MENU_ITEM} py-1.5`} disabled={disabled} onSelect={onSelect}>
      {icon}
      <span className="min-w-0">
        <span className="block">{label}</span>
        {detail !== undefined && <span className="block text-pretty text-ink-soft text-xs">{detail}</span>}
      </span>
    </DropdownMenu.Item>
  )
}
