'use client'

import { FileText, List } from 'lucide-react'
import { figure } from '@/domain/figures'
import { ExplainFiguresAt } from '../explain/explained-at'
import { HandReplay } from '../hand/hand-replay'
import { useReplayedHand } from '../hand/use-replayed-hand'
import { Button } from '../ui/button'
import { Panel } from '../ui/panel'
import type { ChosenHand } from './chosen-hand'
import { OtherHands } from './other-hands'
import { watch } from './watch'

/** The replayer, which says wherever one looks that this hand is none of the room's. */
export function ImportedReplay({ chosen }: { chosen: ChosenHand }) {
  const { file, imported, of } = chosen
  const { start, note, hero, hand } = imported
  const replayed = useReplayedHand(hand.handId, start)
  const handleBack = () => watch(null)

  return (
    <ExplainFiguresAt position="nothing">
      <div data-imported className="contents">
        <HandReplay
          replayed={replayed}
          heading={`Hand ${figure(hand.number)} at ${start.name}`}
          ownId={hero ?? undefined}
          actions={
            <>
              {of > 1 && <OtherHands chosen={chosen} />}
              <Button onClick={handleBack} className="max-sm:size-11 max-sm:px-0!">
                <List aria-hidden />
                <span className="max-sm:sr-only">All hands</span>
              </Button>
            </>
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
    </ExplainFiguresAt>
  )
}
