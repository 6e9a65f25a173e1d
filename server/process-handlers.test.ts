import { expect, test } from 'vitest'
import type { Recorded } from '@/domain/kernel'
import { settle } from '@/domain/processes/settle'
import type { RoomEvent } from '@/domain/room'
import { handId, playerId, tableId } from '@/tests/support/ids'
import type { Dispatch } from './dispatch'
import { sagaHandler } from './process-handlers'

const timedOut = {
  type: 'ActionTaken',
  data: { handId: handId(1), tableId: tableId(1), playerId: playerId(1), seat: 1, because: 'timeout' },
  streamId: `hand-${handId(1)}`,
  version: 7,
} as unknown as Recorded<RoomEvent>

const refusing =
  (code: string): Dispatch =>
  async () => ({ type: 'rejected', rejection: { code, details: {} } })

test('a refusal that a saga tolerates is the end of the matter', async () => {
  await sagaHandler(settle, refusing('NotSeated')).handle(timedOut)
})

test('any other is a failure', async () => {
  await expect(sagaHandler(settle, refusing('TableNotFound')).handle(timedOut)).rejects.toThrow('TableNotFound')
})
