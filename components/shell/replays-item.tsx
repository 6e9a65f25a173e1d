import { FileUp } from 'lucide-react'
import Link from 'next/link'
import { DropdownMenu } from 'radix-ui'
import { MENU_ITEM } from './menu-style'

/** The way to replays, in a menu of the header. */
export function ReplaysItem() {
  return (
    <DropdownMenu.Item asChild className={MENU_ITEM}>
      <Link href="/replays">
        <FileUp aria-hidden />
        Replay a file of hands
      </Link>
    </DropdownMenu.Item>
  )
}
