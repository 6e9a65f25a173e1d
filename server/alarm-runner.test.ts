import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect, test } from 'vitest'
import { type EventBody, eventId, type Recorded, type TableId } from '@/domain/kernel'
import { handStream, type RoomCommand, tableStream } from '@/domain/room'
import { eventually } from '@/tests/support/eventually'
import { handId, playerId } from '@/tests/support/ids'
import { roomInside } from '@/tests/support/inside'
import { anAppend } from '@/tests/support/open-store'
import { runAlarms } from './alarm-runner'
import { deterministicId } from './deterministic-id'
import type { Dispatch, Sending } from './dispatch'
import type { EventStore } from './event-store'
import { createLogTail } from './log-tail'
import { runProjection } from './projection-runner'
import { projectionTable } from './projection-table'
import { readModels } from './read-models'
import { storeUnavailable } from './store-unavailable'

const room = roomInside()

interface Sent {
  command: RoomCommand
  sending: Sending
  at: number
}

const isAbout = (id: string) => (sent: Sent) => JSON.stringify(sent.command).includes(id)

/** Takes every command, and does nothing with it; `fail` may throw instead. */
function recorder(fail: (sent: Sent) => void = () => undefined) {
  const sent: Sent[] = []
  const dispatch: Dispatch = async (given, sending) => {
    const one = { command: given as RoomCommand, sending, at: Date.now() }
    sent.push(one)
    fail(one)
    const { commandId } = sending
    const answer = { streamId: '', version: -1, position: 0, events: [] }
    return { type: 'accepted', commandId, correlationId: commandId, ...answer }
  }
  return { sent, dispatch }
}

/** One life of the worker's alarms, while `during` goes on. */
async function live(
  dispatch: Dispatch,
  during: () => Promise<unknown>,
  store: Pick<EventStore, 'readAll' | 'head'> = room.inside.store,
): Promise<void> {
  const { prisma, url } = room.inside
  const stop = new AbortController()
  const tail = createLogTail({ store: room.inside.store, url })
  const context = { prisma, store: room.inside.store, tail, signal: stop.signal, backoffMs: 0.01 }
  const running = [runProjection(readModels.alarms, context), runAlarms({ ...context, store, dispatch })]
  try {
    await during()
  } finally {
    stop.abort()
    await Promise.all(running)
    await tail.close()
  }
}

/** Appends to a table's stream what a table would have appended. */
async function append(tableId: TableId, ...events: EventBody[]): Promise<Recorded[]> {
  const streamId = tableStream(tableId)
  const { length } = await room.inside.store.readStream(streamId)
  const appended = await room.inside.store.append(anAppend(streamId, length - 1, { events }))
  if (appended.type !== 'appended') throw new Error(appended.type)
  return appended.events
}

const scheduled = (tableId: TableId, at: number): EventBody => ({
  type: 'HandScheduled',
  data: { tableId, at: new Date(at).toISOString() },
})
const calledOff = (tableId: TableId): EventBody => ({ type: 'HandCalledOff', data: { tableId } })

async function schedule(tableId: TableId, at: number): Promise<Recorded> {
  const [event] = await append(tableId, scheduled(tableId, at))
  if (!event) throw new Error('nothing appended')
  return event
}

const alarmsCaughtUp = () =>
  eventually(async () => {
    const { position } = await projectionTable(room.inside.prisma, readModels.alarms).read()
    expect(position).toBe(await room.inside.store.head())
  })

describe('an alarm', () => {
  test('goes off once, not before its time, in the name of its timekeeper', async () => {
    const tableId = await room.table()
    const { sent, dispatch } = recorder()
    const at = Date.now() + 400
    let event: Recorded | undefined
    await live(dispatch, async () => {
      event = await schedule(tableId, at)
      await eventually(() => expect(sent.filter(isAbout(tableId))).toHaveLength(1))
      await sleep(100)
    })
    const [one, ...others] = sent.filter(isAbout(tableId))
    expect(others).toEqual([])
    expect(one?.at).toBeGreaterThanOrEqual(at)
    expect(one?.command).toEqual({ type: 'StartHand', data: { tableId } })
    const cause = event ? eventId(event) : ''
    expect(one?.sending).toEqual({
      sender: { type: 'process', name: 'dealer' },
      commandId: deterministicId('dealer', cause),
      // A hand is a workflow of its own.
      correlationId: undefined,
      causationId: cause,
    })
  })

  test('that is moved goes off at the new time alone', async () => {
    const tableId = await room.table()
    const { sent, dispatch } = recorder()
    const later = Date.now() + 900
    await live(dispatch, async () => {
      await append(tableId, scheduled(tableId, Date.now() + 300))
      await sleep(50)
      await append(tableId, calledOff(tableId), scheduled(tableId, later))
      await eventually(() => expect(sent.filter(isAbout(tableId))).toHaveLength(1))
      await sleep(100)
    })
    expect(sent.filter(isAbout(tableId)).map(({ at }) => at >= later)).toEqual([true])
  })

  test('that is called off does not go off, not even when its event has yet to be read', async () => {
    const [soon, past] = [await room.table(), await room.table()]
    const { sent, dispatch } = recorder()
    await append(past, scheduled(past, Date.now() - 1_000))
    await append(past, calledOff(past))
    await live(dispatch, async () => {
      await schedule(soon, Date.now() + 300)
      await sleep(50)
      await append(soon, calledOff(soon))
      await sleep(500)
    })
    expect([...sent.filter(isAbout(soon)), ...sent.filter(isAbout(past))]).toEqual([])
  })
})

describe('after a restart', () => {
  test('what was set before goes off, without the log being read from its beginning', async () => {
    const tableId = await room.table()
    const first = recorder()
    const at = Date.now() + 1_500
    await live(first.dispatch, async () => {
      await schedule(tableId, at)
      await alarmsCaughtUp()
    })
    expect(first.sent.filter(isAbout(tableId))).toEqual([])

    const known = await room.inside.store.head()
    const read: number[] = []
    const watched: Pick<EventStore, 'readAll' | 'head'> = {
      ...room.inside.store,
      readAll: (range) => {
        read.push(range.after)
        return room.inside.store.readAll(range)
      },
    }
    const second = recorder()
    await live(
      second.dispatch,
      () => eventually(() => expect(second.sent.filter(isAbout(tableId))).toHaveLength(1)),
      watched,
    )
    expect(second.sent.find(isAbout(tableId))?.at).toBeGreaterThanOrEqual(at)
    expect(Math.min(...read)).toBeGreaterThanOrEqual(known - 1)
  })

  test('what is overdue goes off at once', async () => {
    const tableId = await room.table()
    await schedule(tableId, Date.now() - 60_000)
    const { sent, dispatch } = recorder()
    await live(dispatch, () => eventually(() => expect(sent.filter(isAbout(tableId))).toHaveLength(1), 2_000))
  })

  test('what went off already is sent under the same id', async () => {
    const tableId = await room.table()
    await schedule(tableId, Date.now() - 1)
    const ids: (string | undefined)[] = []
    for (let life = 0; life < 2; life++) {
      const { sent, dispatch } = recorder()
      await live(dispatch, () => eventually(() => expect(sent.filter(isAbout(tableId))).toHaveLength(1)))
      ids.push(sent.find(isAbout(tableId))?.sending.commandId)
    }
    expect(ids[0]).toBe(ids[1])
  })
})

describe('a turn that was open when the room went away', () => {
  const ofHand = (id: ReturnType<typeof handId>) => async (event: EventBody) => {
    const streamId = handStream(id)
    const { length } = await room.inside.store.readStream(streamId)
    const appended = await room.inside.store.append(anAppend(streamId, length - 1, { events: [event] }))
    if (appended.type !== 'appended') throw new Error(appended.type)
    return appended.events[0]
  }
  const turn = (id: ReturnType<typeof handId>, tableId: TableId, type: string, deadline: number): EventBody => ({
    type,
    data: { handId: id, tableId, playerId: playerId(1), seat: 1, turn: 1, deadline: new Date(deadline).toISOString() },
  })
  const resumed = (sent: Sent[], id: string) =>
    sent.filter(({ command }) => command.type === 'ResumeClock').filter(isAbout(id))

  test('has its clock resumed first, as of the last thing that happened', async () => {
    const [id, tableId] = [handId(101), await room.table()]
    const tell = ofHand(id)
    await tell(turn(id, tableId, 'TurnStarted', Date.now() - 5_000))
    const [last] = await append(tableId, { type: 'SeedChosen', data: { tableId } })
    const { sent, dispatch } = recorder()
    await live(dispatch, () => eventually(() => expect(sent.filter(isAbout(id))).toHaveLength(2)))
    expect(sent.filter(isAbout(id)).map(({ command }) => command)).toEqual([
      { type: 'ResumeClock', data: { handId: id, turn: 1, stoppedAt: last?.recordedAt } },
      { type: 'TimeOutTurn', data: { handId: id, turn: 1 } },
    ])
    await tell(turn(id, tableId, 'HandCompleted', 0))
  })

  test('is resumed once for each time that it went away', async () => {
    const [id, tableId] = [handId(102), await room.table()]
    const tell = ofHand(id)
    await tell(turn(id, tableId, 'TurnStarted', Date.now() + 60_000))
    const ids = []
    for (const between of [false, false, true]) {
      if (between) await tell(turn(id, tableId, 'ClockResumed', Date.now() + 60_000))
      const { sent, dispatch } = recorder()
      await live(dispatch, () => eventually(() => expect(resumed(sent, id)).toHaveLength(1)))
      ids.push(resumed(sent, id)[0]?.sending.commandId)
    }
    expect(ids[0]).toBe(ids[1])
    expect(ids[2]).not.toBe(ids[1])
    await tell(turn(id, tableId, 'HandCompleted', 0))
  })

  test('is resumed, too, when its time came while the store was away', async () => {
    const [id, tableId] = [handId(103), await room.table()]
    const tell = ofHand(id)
    let isAway = true
    const { sent, dispatch } = recorder(({ command }) => {
      if (command.type !== 'TimeOutTurn' || !isAway) return
      isAway = false
      throw storeUnavailable()
    })
    const types = () => sent.filter(isAbout(id)).map(({ command }) => command.type)
    await live(dispatch, async () => {
      await tell(turn(id, tableId, 'TurnStarted', Date.now() + 200))
      const sinceItFailed = () => types().slice(types().indexOf('TimeOutTurn') + 1)
      await eventually(() => expect(sinceItFailed()).toEqual(['ResumeClock', 'TimeOutTurn']))
    })
    await tell(turn(id, tableId, 'HandCompleted', 0))
  })
})

test('a command that fails ten times is a dead letter, and the others are sent all the same', async () => {
  const [bad, good] = [await room.table(), await room.table()]
  const { sent, dispatch } = recorder((one) => {
    if (isAbout(bad)(one)) throw new Error('I do not like this one')
  })
  let event: Recorded | undefined
  await live(dispatch, async () => {
    event = await schedule(bad, Date.now())
    await schedule(good, Date.now() + 50)
    await eventually(async () => expect(await room.inside.prisma.deadLetter.count()).toBe(1))
    await eventually(() => expect(sent.filter(isAbout(good))).toHaveLength(1))
  })
  expect(sent.filter(isAbout(bad))).toHaveLength(10)
  const [letter] = await room.inside.prisma.deadLetter.findMany()
  expect(letter).toMatchObject({ handler: 'dealer', eventId: event && eventId(event), attempts: 10 })
  await append(bad, calledOff(bad))
})

test('a hand starts by itself, at a table that two have come to', async () => {
  const tableId = randomUUID() as TableId
  const stakes = { smallBlind: 5, bigBlind: 10, minBuyIn: 100, maxBuyIn: 1_000 }
  const terms = { tableId, name: 'Swift', seats: 2, ...stakes, pause: 100 }
  await room.must({ type: 'CreateTable', data: { ...terms, playerId: randomUUID() } })
  const players = [randomUUID(), randomUUID()]
  await live(room.inside.dispatch, async () => {
    for (const player of players) {
      const data = { tableId, playerId: player, reservationId: randomUUID() }
      await room.must({ type: 'SeatPlayer', data: { ...data, seat: null, amount: 500 } })
      await room.must({ type: 'ConfirmChips', data })
    }
    await eventually(async () => {
      const types = (await room.inside.store.readStream(tableStream(tableId))).map(({ type }) => type)
      expect(types.slice(-2)).toEqual(['HandScheduled', 'HandStarted'])
    })
  })
  const events = await room.inside.store.readStream(tableStream(tableId))
  const [appointed, started] = events.slice(-2)
  expect(started).toMatchObject({ actorId: 'process:dealer', data: { handId: started?.commandId } })
  expect(started?.correlationId).toBe(started?.commandId)
  expect(started?.causationId).toBe(appointed && eventId(appointed))
})
