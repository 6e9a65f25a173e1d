import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { io, type Socket } from 'socket.io-client'
import { expect, test } from 'vitest'
import type { LiveViews } from '@/components/live/as-of'
import { applyChanges, type Changes, type FeedScope, newsFor } from '@/components/live/changes'
import { createChannels } from '@/components/live/channels'
import { bankroll } from '@/projections/bankroll'
import { fold, type Projection } from '@/projections/projection'
import { table } from '@/projections/table'
import { eventually } from './support/eventually'
import { liveRoom } from './support/live-door'

const { room, url, cut } = liveRoom()

/** A page's own way of keeping up: a view of one scope, and every event that went into it. */
function reader<View>(projection: Projection<View>, scope: FeedScope) {
  let held: LiveViews<View> = { views: {}, position: 0, names: {} }
  const positions: number[] = []
  return {
    scope,
    positions,
    views: () => held.views,
    position: () => held.position,
    receive(changes: Changes) {
      const news = newsFor(held.position, changes)
      if (news.type === 'new') positions.push(...news.events.map(({ position }) => position))
      held = applyChanges(projection, held, changes)
    },
  }
}

/** A page's socket, as components/live/live.tsx has it. */
function page() {
  const channels = createChannels()
  const socket: Socket = io(url(), { forceNew: true, reconnectionDelay: 5, reconnectionDelayMax: 20 })
  const wire = {
    get connected() {
      return socket.connected
    },
    subscribe: (scope: FeedScope, after: number) => socket.timeout(20_000).emitWithAck('subscribe', { scope, after }),
    unsubscribe: (scope: FeedScope) => void socket.emit('unsubscribe', { scope }),
  }
  socket.on('connect', () => channels.connected(wire))
  socket.on('disconnect', () => channels.disconnected())
  socket.on('changes', (changes: Changes) => channels.receive(changes))
  return { channels, socket }
}

type Step =
  | { type: 'deposit'; times: number }
  | { type: 'sit' | 'leave' | 'disconnect' | 'connect' | 'cut' | 'join again' | 'breathe' }

const aStep: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({ type: fc.constant('deposit' as const), times: fc.integer({ min: 1, max: 30 }) }),
  },
  {
    weight: 6,
    arbitrary: fc.record({
      type: fc.constantFrom('sit', 'leave', 'disconnect', 'connect', 'cut', 'join again', 'breathe'),
    }),
  },
)

test('whatever happens to its socket, a page comes to show what the log holds', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(aStep, { minLength: 5, maxLength: 30 }), async (steps) => {
      const [playerId, tableId] = [await room.player(), await room.table()]
      const readers = [reader(bankroll, `player:${playerId}`), reader(table, `table:${tableId}`)] as const
      const { channels, socket } = page()
      const join = () => readers.map((each) => channels.join(each.scope, each))
      let leave = join()
      const writing: Promise<unknown>[] = []

      for (const step of steps) {
        switch (step.type) {
          case 'deposit':
            for (let n = 0; n < step.times; n++)
              writing.push(room.must({ type: 'DepositFunds', data: { playerId, amount: 1 } }))
            break
          case 'sit': {
            const data = { tableId, playerId, reservationId: randomUUID(), seat: null, amount: 100 }
            writing.push(room.send({ type: 'SeatPlayer', data }))
            break
          }
          case 'leave':
            writing.push(room.send({ type: 'LeaveTable', data: { tableId, playerId } }))
            break
          case 'disconnect':
            socket.disconnect()
            break
          case 'connect':
            socket.connect()
            break
          case 'cut':
            cut()
            break
          case 'join again':
            for (const each of leave) each()
            leave = join()
            break
          case 'breathe':
            await Promise.all(writing.splice(0))
        }
      }

      socket.connect()
      await Promise.all(writing)
      try {
        for (const each of readers) {
          const events = await room.inside.store.readScope([each.scope])
          const expected = events.map(({ position }) => position)
          await eventually(() => expect(each.positions.length).toBeGreaterThanOrEqual(expected.length))
          expect(each.positions).toEqual(expected)
        }
        const [player, seats] = readers
        const log = await room.inside.store.readScope([])
        expect(player.views()[playerId]).toEqual(fold(bankroll, log)[playerId])
        expect(seats.views()[tableId]).toEqual(fold(table, log)[tableId])
      } finally {
        socket.disconnect()
      }
    }),
    // Timing decides what happens, so a shorter list of steps proves nothing.
    { numRuns: 30, endOnFailure: true },
  )
})
