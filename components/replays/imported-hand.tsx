'use client'

import { MomentOfHand } from '../hand/moment-of-hand'
import { TransportBar } from '../timeline/transport-bar'
import type { ChosenHand } from './chosen-hand'
import { ImportedReplay } from './imported-replay'

/**
 * A hand of a file in the replayer. It follows no channel and asks the room nothing: its id is its file's, and may be that
 * of a hand of this room.
 */
export function ImportedHand({ chosen }: { chosen: ChosenHand }) {
  const { file, imported } = chosen
  const { events } = imported
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
      <ImportedReplay chosen={chosen} />
      <TransportBar />
    </MomentOfHand>
  )
}
