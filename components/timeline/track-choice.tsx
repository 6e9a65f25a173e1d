'use client'

import { ChevronDown } from 'lucide-react'
import { DropdownMenu } from 'radix-ui'
import { MENU, MENU_ITEM } from '../shell/menu-style'
import { buttonStyle } from '../ui/button-style'
import type { Track } from './tracks'
import type { Transport } from './use-transport'

/** What the track runs along: this table, this hand, yourself, the whole room. */
export function TrackChoice({ transport: { tracks, track, choose } }: { transport: Transport }) {
  if (tracks.length < 2) return null
  return (
    <div className="shrink-0 max-lg:hidden">
      <DropdownMenu.Root modal={false}>
        <DropdownMenu.Trigger
          aria-label={`Track: ${track.label}`}
          className={buttonStyle('quiet', 'md', 'px-2! gap-1!')}
        >
          {track.label}
          <ChevronDown aria-hidden />
        </DropdownMenu.Trigger>
        <DropdownMenu.Content align="start" side="top" sideOffset={8} collisionPadding={8} className={MENU}>
          <DropdownMenu.RadioGroup value={track.type} onValueChange={(type) => choose(type as Track['type'])}>
            {tracks.map(({ type, label }) => (
              <DropdownMenu.RadioItem key={type} value={type} className={MENU_ITEM}>
                <span className="grid size-4.5 place-items-center rounded-full border border-edge">
                  <DropdownMenu.ItemIndicator className="size-2.5 rounded-full bg-accent-text" />
                </span>
                {label}
              </DropdownMenu.RadioItem>
            ))}
          </DropdownMenu.RadioGroup>
        </DropdownMenu.Content>
      </DropdownMenu.Root>
    </div>
  )
}
