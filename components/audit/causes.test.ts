import { expect, test } from 'vitest'
import type { StreamId } from '@/domain/kernel'
import { ANN, amount } from '@/tests/support/ids'
import type { SeenEvent } from '../live/changes'
import { causesOf } from './causes'

const event = (position: number, streamId: StreamId, version: number, causationId: string): SeenEvent => ({
  type: 'FundsDeposited',
  data: { playerId: ANN, amount: amount(position) },
  position,
  streamId,
  version,
  schemaVersion: 1,
  commandId: 'command',
  correlationId: 'workflow',
  causationId,
  actorId: ANN,
  recordedAt: new Date(0).toISOString(),
  hash: '',
})

const reserved = event(1, 'player-a', 4, 'command')
const started = event(2, 'buy-in-a.r', 0, 'player-a/4')
const seated = event(3, 'table-t', 9, 'buy-in-a.r/0')
const rejected = event(4, 'table-t', 10, 'buy-in-a.r/0')
const workflow = [reserved, started, seated, rejected]

test('an event is followed back to the command it began with', () => {
  expect(causesOf(seated, workflow)).toEqual({ command: 'command', chain: [reserved, started], consequences: [] })
})

test('and on to what it led to directly', () => {
  expect(causesOf(started, workflow)).toEqual({
    command: 'command',
    chain: [reserved],
    consequences: [seated, rejected],
  })
})

test('a cause outside the workflow ends the way back', () => {
  expect(causesOf(seated, [seated])).toEqual({ command: null, chain: [], consequences: [] })
})

test('causes that lead in a circle come to an end', () => {
  const first = event(1, 'a-1', 0, 'b-1/0')
  const second = event(2, 'b-1', 0, 'a-1/0')
  expect(causesOf(first, [first, second]).chain.length).toBeLessThanOrEqual(2)
})
