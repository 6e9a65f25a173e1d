'use client'

import { MomentOfHand } from '../hand/moment-of-hand'
import { TransportBar } from '../timeline/transport-bar'
import type { HeldFile } from './held-files'
import type { Watchable } from './imported'
import { ImportedReplay } from './imported-replay'

interface ImportedHandProps {
  file: HeldFile
  imported: Watchable
}

/**
 * A hand of a file in the replayer. It follows no channel and asks the room nothing: its id is its file's, and may be that
 * of a hand of this room.
 */
export function ImportedHand({ file, imported }: ImportedHandProps) {
  const { events, hand } = imported
  const position = events.at(-1)?.position ?? 0
  const names = file.result.type === 'read' ? file.result.names : {}
  return (
    <MomentOfHand
      handId={`of-file-${file.id}`}
      history={{ events, position, names }}
      head={position}
      ending="end"
      initialAt={null}
    >
      <ImportedReplay file={file} imported={imported} handId={hand.handId} />
      <TransportBar />
    </MomentOfHand>
  )
}
