'use client'

import { ChevronLeft, FileText } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { figure } from '@/domain/figures'
import type { HandId } from '@/domain/kernel'
import { HandReplay } from '../hand/hand-replay'
import { useReplayedHand } from '../hand/use-replayed-hand'
import { Button } from '../ui/button'
import { Panel } from '../ui/panel'
import type { HeldFile } from './held-files'
import type { Watchable } from './imported'
import { watch } from './watch'

interface ImportedReplayProps {
  file: HeldFile
  imported: Watchable
  handId: HandId
}

/** The replayer, which says wherever one looks that this hand is none of the room's. */
export function ImportedReplay({ file, imported, handId }: ImportedReplayProps) {
  const { start, note, hero, hand } = imported
  const replayed = useReplayedHand(handId, start)
  const box = useRef<HTMLDivElement>(null)
  const handleBack = () => watch(null)

  useEffect(() => {
    window.scrollTo(0, 0)
    box.current?.querySelector('h1')?.focus({ preventScroll: true })
  }, [])

  return (
    <div ref={box} data-imported className="contents">
      <HandReplay
        replayed={replayed}
        heading={`Hand ${figure(hand.number)} at ${start.name}`}
        ownId={hero ?? undefined}
        actions={
          <Button onClick={handleBack} className="max-sm:size-11 max-sm:px-0!">
            <ChevronLeft aria-hidden />
            <span className="max-sm:sr-only">All hands</span>
          </Button>
        }
        remark={
          <p className="mt-2 flex items-start gap-2 rounded-xl border border-line bg-raised px-3 py-2 text-pretty text-sm leading-6">
            <FileText aria-hidden className="mt-1 size-4 shrink-0 text-accent-text" />
            <span className="min-w-0 break-words">
              <span className="font-semibold">Imported hand</span> from {file.name}: not part of this room’s log.
              {note && <span className="text-ink-soft"> {note}</span>}
            </span>
          </p>
        }
        proof={
          <Panel title="Verify this deal">
            <p className="text-pretty px-4 pb-4 text-sm leading-6">
              There is nothing to verify. A file brings no commitment to its deck, so it is shown as it tells it; only
              hands that were dealt in this room can be proved.
            </p>
          </Panel>
        }
      />
    </div>
  )
}
