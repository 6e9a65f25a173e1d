import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import type { HandId, PlayerId, StreamId, TableId } from '@/domain/kernel'
import { buyIn } from '@/domain/processes/buy-in'
import { sagas } from '@/domain/processes/sagas'
import { handStream, playerStream, tableStream } from '@/domain/room'
import { eventually } from '@/tests/support/eventually'
import { roomInside } from '@/tests/support/inside'
import type { Dispatch } from './dispatch'
import type { EventStore } from './event-store'
import { createLogTail } from './log-tail'
import { managerHandler, sagaHandler } from './process-handlers'
import { runHandler } from './process-runner'

const room = roomInside()

/** The process dies at its nth step outside: just before the step has its effect, or just after. */
interface Crash {
  step: number
  when: 'before' | 'after'
}

/** One life of the processes: until all is done, or until the crash. */
async function live(isDone: () => Promise<boolean>, crash?: Crash): Promise<'done' | 'crashed'> {
  const { store, dispatch, prisma, url } = room.inside
  const life = new AbortController()
  let steps = 0
  let crashed = false

  async function step<Answer>(take: () => Promise<Answer>): Promise<Answer> {
    if (crashed) throw new Error('dead')
    const isLast = crash && ++steps === crash.step
    if (isLast) crashed = true
    if (isLast && crash.when === 'before') {
      life.abort()
      throw new Error('crashed before')
    }
    const answer = await take()
    if (!isLast) return answer
    life.abort()
    throw new Error('crashed after')
  }
  const fragileDispatch: Dispatch = (command, sending) => step(() => dispatch(command, sending))
  const fragileStore: EventStore = { ...store, append: (request) => step(() => store.append(request)) }

  const tail = createLogTail({ store, url })
  const options = { prisma, tail, signal: life.signal, backoffMs: 1 }
  const running = Promise.all([
    runHandler(managerHandler(buyIn, fragileStore, fragileDispatch), options),
    ...sagas.map((saga) => runHandler(sagaHandler(saga, fragileDispatch), options)),
  ])
  await eventually(async () => {
    if (!crashed && !(await isDone())) throw new Error('The processes have not come to an end')
  })
  life.abort()
  await running
  await tail.close()
  return crashed ? 'crashed' : 'done'
}

const streamOfBuyIn = (playerId: PlayerId, reservationId: string): StreamId => `buy-in-${playerId}.${reservationId}`

async function typesIn(streamId: StreamId): Promise<string[]> {
  return (await room.inside.store.readStream(streamId)).map(({ type }) => type)
}

/** Whether the chips are with their owner again, or on a table that knows they are recorded. */
const ended = (playerId: PlayerId, reservationId: string) => async () => {
  const [last] = (await room.inside.store.readStream(streamOfBuyIn(playerId, reservationId))).slice(-1)
  if (last?.type !== 'BuyInCompleted') return last?.type === 'BuyInCompensated'
  const { tableId } = last.data as { tableId: TableId }
  const atTable = await room.inside.store.readStream(tableStream(tableId))
  return atTable.some(({ type, data }) => type === 'ChipsConfirmed' && JSON.stringify(data).includes(reservationId))
}

/** A workflow that is under way, how it must end, and what must then be true. */
interface Scenario {
  isDone(): Promise<boolean>
  check(): Promise<void>
}

const leave = (playerId: PlayerId, tableId: TableId) => room.must({ type: 'LeaveTable', data: { playerId, tableId } })

async function seated(): Promise<{ playerId: PlayerId; tableId: TableId }> {
  const [playerId, tableId] = [await room.player(), await room.table()]
  const { reservationId } = await room.reserve(playerId, tableId, 0, 500)
  await live(ended(playerId, reservationId))
  return { playerId, tableId }
}

/** Heads-up, Ann has brought so many chips along and wants to have 500 again after every hand; she folds her small blind of 5. */
async function foldedWithWish(chips: number): Promise<{ ann: PlayerId; tableId: TableId }> {
  const [ann, ben, tableId] = [await room.player(chips), await room.player(), await room.table(2, { pause: 0 })]
  for (const [seat, playerId] of [ann, ben].entries()) {
    const { reservationId } = await room.reserve(playerId, tableId, seat)
    await live(ended(playerId, reservationId))
  }
  await room.must({ type: 'SetAutoTopUp', data: { tableId, playerId: ann, below: 500, to: 500 } })
  const handId = (await room.must({ type: 'StartHand', data: { tableId } })).commandId as HandId
  await live(async () => (await typesIn(handStream(handId))).includes('TurnStarted'))
  await room.must({ type: 'Act', data: { handId, playerId: ann, turn: 1, action: 'fold' } })
  return { ann, tableId }
}

const scenarios: Record<string, () => Promise<Scenario>> = {
  'a buy-in that succeeds': async () => {
    const [playerId, tableId] = [await room.player(), await room.table()]
    const { reservationId } = await room.reserve(playerId, tableId, 0)
    return {
      isDone: ended(playerId, reservationId),
      check: async () => {
        expect(await typesIn(playerStream(playerId))).toEqual([
          'PlayerRegistered',
          'FundsDeposited',
          'FundsReserved',
          'FundsCaptured',
        ])
        expect(await bankrollOf(playerId)).toMatchObject({ available: 500, reserved: 0, inPlay: 500, total: 1_000 })
      },
    }
  },

  'a buy-in that loses its seat in a race': async () => {
    const [ann, ben, tableId] = [await room.player(), await room.player(), await room.table()]
    const first = await room.reserve(ann, tableId, 3)
    const second = await room.reserve(ben, tableId, 3)
    const bothEnded = [ended(ann, first.reservationId), ended(ben, second.reservationId)]
    return {
      isDone: async () => (await Promise.all(bothEnded.map((each) => each()))).every(Boolean),
      check: async () => {
        const outcomes = await Promise.all([ann, ben].map(bankrollOf))
        expect(outcomes.map((outcome) => outcome?.inPlay).sort()).toEqual([0, 500])
        expect(outcomes.map((outcome) => outcome?.total)).toEqual([1_000, 1_000])
        expect(outcomes.map((outcome) => outcome?.reserved)).toEqual([0, 0])
        const types = await Promise.all([ann, ben].map((id) => typesIn(playerStream(id))))
        expect(types.flat().filter((type) => type === 'FundsReleased')).toHaveLength(1)
        expect(types.flat().filter((type) => type === 'FundsCaptured')).toHaveLength(1)
      },
    }
  },

  'a buy-in whose table has closed': async () => {
    const [playerId, tableId] = [await room.player(), await room.table()]
    const { reservationId } = await room.reserve(playerId, tableId, 0)
    await room.must({ type: 'CloseTable', data: { tableId } })
    return {
      isDone: ended(playerId, reservationId),
      check: async () => {
        expect(await typesIn(streamOfBuyIn(playerId, reservationId))).toEqual([
          'BuyInStarted',
          'BuyInTurnedAway',
          'BuyInCompensated',
        ])
        expect(await bankrollOf(playerId)).toMatchObject({ available: 1_000, reserved: 0, inPlay: 0 })
      },
    }
  },

  'a top-up that succeeds': async () => {
    const { playerId, tableId } = await seated()
    const reservationId = randomUUID()
    await room.must({ type: 'TopUp', data: { playerId, reservationId, tableId, amount: 200 } })
    return {
      isDone: ended(playerId, reservationId),
      check: async () => expect(await bankrollOf(playerId)).toMatchObject({ available: 300, reserved: 0, inPlay: 700 }),
    }
  },

  'a top-up whose player has left': async () => {
    const { playerId, tableId } = await seated()
    const reservationId = randomUUID()
    await room.must({ type: 'TopUp', data: { playerId, reservationId, tableId, amount: 200 } })
    await leave(playerId, tableId)
    return {
      isDone: async () =>
        (await ended(playerId, reservationId)()) && (await typesIn(playerStream(playerId))).includes('CashOutCredited'),
      check: async () => {
        expect((await typesIn(streamOfBuyIn(playerId, reservationId))).at(-1)).toBe('BuyInCompensated')
        expect(await bankrollOf(playerId)).toMatchObject({ available: 1_000, reserved: 0, inPlay: 0 })
      },
    }
  },

  'an auto top-up': async () => {
    const { tableId, ann } = await foldedWithWish(600)
    return {
      isDone: async () =>
        (await typesIn(tableStream(tableId))).filter((type) => type === 'ChipsConfirmed').length === 3,
      check: async () => {
        const atTable = await room.inside.store.readStream(tableStream(tableId))
        const types = atTable.map(({ type }) => type)
        expect(types.slice(types.indexOf('HandEnded'))).toEqual([
          'HandEnded',
          'TopUpDue',
          'HandScheduled',
          'ChipsAdded',
          'ChipsConfirmed',
        ])
        const ended = atTable.find(({ type }) => type === 'HandEnded')
        expect(await typesIn(streamOfBuyIn(ann, ended?.commandId ?? ''))).toEqual([
          'BuyInStarted',
          'BuyInPlaced',
          'BuyInCompleted',
        ])
        expect(await bankrollOf(ann)).toMatchObject({ available: 95, reserved: 0, inPlay: 500, total: 595 })
      },
    }
  },

  'an auto top-up that its player cannot pay': async () => {
    const { tableId, ann } = await foldedWithWish(504)
    return {
      isDone: async () => (await typesIn(tableStream(tableId))).includes('AutoTopUpStopped'),
      check: async () => {
        const types = await typesIn(tableStream(tableId))
        expect(types.slice(types.indexOf('HandEnded'))).toEqual([
          'HandEnded',
          'TopUpDue',
          'HandScheduled',
          'TopUpRefused',
          'AutoTopUpStopped',
        ])
        expect(await bankrollOf(ann)).toMatchObject({ available: 4, reserved: 0, inPlay: 495 })
        const reason = { code: 'InsufficientFunds', details: { available: 4, asked: 5 } }
        expect((await room.inside.room.views.table(tableId))?.view.seats[0]).toMatchObject({
          autoTopUp: null,
          autoTopUpStopped: reason,
        })
      },
    }
  },

  'a player who leaves in mid-hand': async () => {
    const tableId = randomUUID() as TableId
    const stakes = { smallBlind: 5, bigBlind: 10, minBuyIn: 100, maxBuyIn: 1_000 }
    const terms = { tableId, name: 'Swift', seats: 2, ...stakes, pause: 0 }
    await room.must({ type: 'CreateTable', data: { ...terms, playerId: randomUUID() } })
    const [ann, ben] = [await room.player(), await room.player()]
    for (const [seat, playerId] of [ann, ben].entries()) {
      const { reservationId } = await room.reserve(playerId, tableId, seat)
      await live(ended(playerId, reservationId))
    }
    const { commandId } = await room.must({ type: 'StartHand', data: { tableId } })
    // Before the hand is dealt; heads-up the button is the small blind.
    await leave(ann, tableId)
    return {
      isDone: async () => (await typesIn(playerStream(ann))).includes('CashOutCredited'),
      check: async () => {
        expect((await typesIn(handStream(commandId as HandId))).slice(0, 3)).toEqual([
          'HandDealt',
          'BlindPosted',
          'BlindPosted',
        ])
        const types = await typesIn(tableStream(tableId))
        const since = types.slice(types.indexOf('HandStarted'))
        expect(since).toEqual(['HandStarted', 'LeaveAnnounced', 'HandEnded', 'PlayerLeft'])
        expect(await bankrollOf(ann)).toMatchObject({ available: 995, inPlay: 0 })
        expect(await bankrollOf(ben)).toMatchObject({ available: 500, inPlay: 505 })
      },
    }
  },

  'a player who leaves': async () => {
    const { playerId, tableId } = await seated()
    await leave(playerId, tableId)
    return {
      isDone: async () => (await typesIn(playerStream(playerId))).includes('CashOutCredited'),
      check: async () => {
        const types = await typesIn(playerStream(playerId))
        expect(types.filter((type) => type === 'CashOutCredited')).toHaveLength(1)
        expect(await bankrollOf(playerId)).toMatchObject({ available: 1_000, reserved: 0, inPlay: 0 })
      },
    }
  },
}

const bankrollOf = async (playerId: PlayerId) => (await room.inside.room.views.bankroll(playerId))?.view

describe.each(Object.entries(scenarios))('%s', (_, begin) => {
  test('ends well', async () => {
    const { isDone, check } = await begin()
    await live(isDone)
    await check()
  })

  test.each(['before', 'after'] as const)('ends well after a crash %s any of its steps', async (when) => {
    let crashes = 0
    for (let step = 1; ; step++) {
      const before = await room.inside.store.head()
      const { isDone, check } = await begin()
      const outcome = await live(isDone, { step, when })
      // The next life does not even know how far the last one came.
      await room.database.prisma.checkpoint.updateMany({ data: { position: BigInt(before) } })
      await live(isDone)
      await check()
      expect(await room.inside.room.views.books()).toMatchObject({ view: { balanced: true, inFlight: 0, reserved: 0 } })
      if (outcome === 'done') break
      crashes++
    }
    expect(crashes).toBeGreaterThan(0)
  })
})

test('everything a workflow causes bears its correlation, and names what came directly before', async () => {
  const [playerId, tableId] = [await room.player(), await room.table()]
  const { reservationId, correlationId } = await room.reserve(playerId, tableId, 2)
  await live(ended(playerId, reservationId))
  const events = await room.inside.store.readScope([`correlation:${correlationId}`])
  expect(events.map(({ type }) => type)).toEqual([
    'FundsReserved',
    'BuyInStarted',
    'PlayerSeated',
    'BuyInPlaced',
    'FundsCaptured',
    'BuyInCompleted',
    'ChipsConfirmed',
  ])
  for (const [index, event] of events.entries()) {
    const before = events[index - 1]
    if (before) expect(event.causationId).toBe(`${before.streamId}/${before.version}`)
  }
})
