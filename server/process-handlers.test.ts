import { describe, expect, test } from 'vitest'
import type { Recorded } from '@/domain/kernel'
import { autoTopUp } from '@/domain/processes/auto-top-up'
import { settle } from '@/domain/processes/settle'
import type { RoomCommand, RoomEvent } from '@/domain/room'
import { handId, playerId, tableId } from '@/tests/support/ids'
import type { Dispatch, Sending } from './dispatch'
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

describe('a refusal that a saga knows what to do about', () => {
  const due = {
    type: 'TopUpDue',
    data: { tableId: tableId(1), playerId: playerId(1), seat: 1, reservationId: handId(1), amount: 5 },
    streamId: `table-${tableId(1)}`,
    version: 9,
  } as unknown as Recorded<RoomEvent>

  /** Refuses top-ups, with so much available, and takes everything else. */
  const poor = (available: number, sent: { type: string; commandId: string }[], alsoRefuses?: string): Dispatch =>
    (async (command: RoomCommand, { commandId }: Sending) => {
      sent.push({ type: command.type, commandId })
      const isRefused = command.type === 'TopUp' || command.type === alsoRefuses
      return isRefused
        ? { type: 'rejected', rejection: { code: 'InsufficientFunds', details: { available } } }
        : { type: 'accepted' }
    }) as unknown as Dispatch

  test('is told, and under another id for each reason, since it may be another one after a crash', async () => {
    const sent: { type: string; commandId: string }[] = []
    for (const available of [1, 1, 2]) await sagaHandler(autoTopUp, poor(available, sent)).handle(due)
    expect(sent.map(({ type }) => type)).toEqual([
      'TopUp',
      'RefuseTopUp',
      'TopUp',
      'RefuseTopUp',
      'TopUp',
      'RefuseTopUp',
    ])
    const [asked, told, askedAgain, toldAgain, , toldOtherwise] = sent.map(({ commandId }) => commandId)
    expect([askedAgain, toldAgain]).toEqual([asked, told])
    expect(toldOtherwise).not.toBe(told)
  })

  test('is a failure if that is refused too', () =>
    expect(sagaHandler(autoTopUp, poor(1, [], 'RefuseTopUp')).handle(due)).rejects.toThrow('RefuseTopUp'))
})
