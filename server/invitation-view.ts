import { z } from 'zod'
import type { TableId } from '@/domain/kernel'
import { tableStream } from '@/domain/room'
import { InvitationCode } from '@/domain/table/invitation-code'
import { foldOf } from './aggregates'
import type { EventStore } from './event-store'

const WithInvitation = z.object({ invitation: InvitationCode })

/** What opens a private table now, whatever did before: from its last snapshot, and what has happened since. */
export async function readInvitation(
  store: Pick<EventStore, 'loadSnapshot' | 'readStream'>,
  tableId: TableId,
): Promise<InvitationCode | null> {
  const streamId = tableStream(tableId)
  const folding = foldOf(streamId)
  if (!folding) return null
  const { initial, evolve, snapshots } = folding
  const snapshot = snapshots ? await store.loadSnapshot(streamId, snapshots) : undefined
  const tail = await store.readStream(streamId, { after: snapshot?.version ?? -1 })
  const { data } = WithInvitation.safeParse(tail.reduce(evolve, snapshot?.state ?? initial))
  return data?.invitation ?? null
}
