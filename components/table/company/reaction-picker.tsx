'use client'

import { SmilePlus } from 'lucide-react'
import { Popover } from 'radix-ui'
import { useState } from 'react'
import { buttonStyle } from '@/components/ui/button-style'
import { REACTIONS, Reaction } from '@/domain/chat/message'

/** A sign to show at one's seat for a moment. */
export function ReactionPicker({ onReact }: { onReact(reaction: Reaction): void }) {
  const [open, setOpen] = useState(false)

  function handleReact(reaction: Reaction) {
    setOpen(false)
    onReact(reaction)
  }

  return (
    <Popover.Root open={open} onOpenChange={setOpen}>
      <Popover.Trigger aria-label="React" className={buttonStyle('quiet', 'md', 'size-11 px-0!')}>
        <SmilePlus aria-hidden />
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Content
          side="top"
          align="start"
          sideOffset={6}
          collisionPadding={8}
          aria-label="Reactions"
          className="z-60 grid animate-fade grid-cols-4 gap-1 rounded-2xl border border-line bg-panel p-2 shadow-raised"
        >
          {Reaction.options.map((reaction) => (
            <button
              key={reaction}
              type="button"
              aria-label={REACTIONS[reaction]}
              onClick={() => handleReact(reaction)}
              className="grid size-11 place-items-center rounded-xl text-2xl hover:bg-sunken"
            >
              <span aria-hidden>{reaction}</span>
            </button>
          ))}
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  )
}
