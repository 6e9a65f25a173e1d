import { randomUUID } from 'node:crypto'
import type { StreamId } from '@/domain/kernel'
import { type Inside, openInside } from '@/server/inside'
import { openConnections } from '@/server/postgres/connections'
import { SECRET } from '@/tests/support/secret'
import { PAYLOAD, type System } from './system'

const SHARED = PAYLOAD.playerId

export interface Rewind extends System {
  inside: Inside
  /** A stream of so many deposits, by as few commands as possible. */
  fill(streamId: StreamId, playerId: string, events: number): Promise<void>
}

/** This store, with idempotency, hash chain and global order on; the shared stream goes through dispatch and `decide`. */
export async function rewind(url: string): Promise<Rewind> {
  const connections = openConnections(url)
  const inside = openInside({ ...connections, url, secret: SECRET })
  const { store, dispatch } = inside

  const append = (streamId: StreamId, expectedVersion: number, events: { type: string; data: object }[]) => {
    const id = randomUUID()
    return store.append({
      streamId,
      expectedVersion,
      command: { id, type: 'DepositFunds', data: PAYLOAD },
      actorId: 'system',
      correlationId: id,
      causationId: id,
      events,
    })
  }
  const send = (type: string, data: object) =>
    dispatch({ type, data }, { sender: { type: 'system' }, commandId: randomUUID() })
  await send('RegisterPlayer', { playerId: SHARED, displayName: 'Shared' })

  return {
    name: 'Rewind Poker',
    inside,
    async appendToNewStream() {
      await append(`player-${randomUUID()}`, -1, [{ type: 'FundsDeposited', data: PAYLOAD }])
    },
    async appendToSharedStream() {
      const sent = await send('DepositFunds', PAYLOAD)
      if (sent.type !== 'accepted') throw new Error(JSON.stringify(sent))
    },
    async fill(streamId, playerId, events) {
      const registered = { type: 'PlayerRegistered', data: { playerId, displayName: 'Filled' } }
      const deposits = Array.from({ length: events - 1 }, () => ({
        type: 'FundsDeposited',
        data: { ...PAYLOAD, playerId },
      }))
      await append(streamId, -1, [registered, ...deposits])
    },
    async close() {
      await inside.tail.close()
      await connections.close()
    },
  }
}
