import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { handStream, playerStream, tableStream } from '@/domain/room'
import { aDeal } from '@/tests/support/deals'
import { ANN, BEN } from '@/tests/support/ids'
import { roomInside } from '@/tests/support/inside'
import { aggregateOf } from './aggregates'
import { createDispatch } from './dispatch'

const room = roomInside()
const deposit = (playerId: string, amount = 1) => ({ type: 'DepositFunds' as const, data: { playerId, amount } })
const withdraw = (playerId: string, amount: number) => ({ type: 'WithdrawFunds' as const, data: { playerId, amount } })

describe('one command', () => {
  test('is answered with what was appended', async () => {
    const playerId = await room.player()
    const commandId = randomUUID()
    const sent = await room.must(deposit(playerId, 5), { commandId })
    expect(sent).toMatchObject({
      commandId,
      correlationId: commandId,
      streamId: playerStream(playerId),
      version: 2,
      events: [{ type: 'FundsDeposited', version: 2, data: { playerId, amount: 5 }, causationId: commandId }],
    })
    expect(sent.position).toBe(sent.events[0]?.position)
  })

  test('carries the ids of its workflow and its cause', async () => {
    const playerId = await room.player()
    const correlationId = randomUUID()
    const { events } = await room.must(deposit(playerId), { correlationId, causationId: 'table-x/3' })
    expect(events).toMatchObject([{ correlationId, causationId: 'table-x/3', actorId: 'system' }])
  })

  test('that makes no sense is invalid, with every issue', async () =>
    expect(await room.send(deposit('nobody', 0.5))).toEqual({
      type: 'invalid',
      issues: [
        { path: 'data.playerId', message: 'Invalid UUID' },
        { path: 'data.amount', message: 'must be a whole number of chips' },
      ],
    }))

  test('in another player’s name is not theirs to send', async () => {
    const [ann, ben] = [await room.player(), await room.player()]
    expect(await room.send(withdraw(ben, 1), { sender: { type: 'player', playerId: ann } })).toEqual({
      type: 'notYours',
    })
  })
})

describe('the same command id', () => {
  test('again gets the first answer and appends nothing', async () => {
    const playerId = await room.player()
    const commandId = randomUUID()
    const first = await room.send(deposit(playerId), { commandId })
    await room.must(deposit(playerId))
    const head = await room.inside.store.head()
    expect(await room.send(deposit(playerId), { commandId })).toEqual(first)
    expect(await room.inside.store.head()).toBe(head)
  })

  test('twenty times at once has one effect and one answer', async () => {
    const playerId = await room.player(100)
    const commandId = randomUUID()
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => room.send(withdraw(playerId, 80), { commandId })),
    )
    for (const answer of answers) expect(answer).toEqual(answers[0])
    expect(answers[0]).toMatchObject({ type: 'accepted', events: [{ type: 'FundsWithdrawn' }] })
    expect(await room.inside.store.readStream(playerStream(playerId))).toHaveLength(3)
  })

  test('with another body is refused', async () => {
    const playerId = await room.player()
    const commandId = randomUUID()
    await room.must(deposit(playerId, 1), { commandId })
    expect(await room.send(deposit(playerId, 2), { commandId })).toEqual({ type: 'commandIdReused' })
  })

  test('of another sender is refused', async () => {
    const playerId = await room.player()
    const commandId = randomUUID()
    await room.must(deposit(playerId), { commandId })
    expect(await room.send(deposit(playerId), { commandId, sender: { type: 'player', playerId } })).toEqual({
      type: 'commandIdReused',
    })
  })

  test('of a refused command gets the same refusal, even when it would pass by now', async () => {
    const playerId = await room.player(100)
    const commandId = randomUUID()
    const refused = await room.send(withdraw(playerId, 300), { commandId })
    expect(refused).toEqual({
      type: 'rejected',
      rejection: { code: 'InsufficientFunds', details: { available: 100, asked: 300 } },
    })
    await room.must(deposit(playerId, 900))
    expect(await room.send(withdraw(playerId, 300), { commandId })).toEqual(refused)
  })
})

test('every refused command is on record: who, what, why, and when in the log', async () => {
  const playerId = await room.player(100)
  const head = await room.inside.store.head()
  const commandId = randomUUID()
  await room.send(withdraw(playerId, 300), { commandId, sender: { type: 'player', playerId } })
  const refusals = await room.inside.store.refusals({ limit: 10, actorId: playerId })
  expect(refusals).toMatchObject([
    {
      id: commandId,
      actorId: playerId,
      type: 'WithdrawFunds',
      data: { playerId, amount: 300 },
      code: 'InsufficientFunds',
      position: head,
    },
  ])
  expect(await room.inside.store.head()).toBe(head)
})

describe('the expected version', () => {
  test('must be that of the last event', async () => {
    const playerId = await room.player()
    expect(await room.send(deposit(playerId), { expectedVersion: 0 })).toEqual({ type: 'conflict', currentVersion: 1 })
    expect(await room.send(deposit(playerId), { expectedVersion: 1 })).toMatchObject({ type: 'accepted', version: 2 })
  })

  test('of a command that was handled already does not matter', async () => {
    const playerId = await room.player()
    const sending = { commandId: randomUUID(), expectedVersion: 1 }
    const first = await room.send(deposit(playerId), sending)
    expect(await room.send(deposit(playerId), sending)).toEqual(first)
  })

  test('lets one of many through', async () => {
    const playerId = await room.player()
    const answers = await Promise.all(
      Array.from({ length: 16 }, () => room.send(deposit(playerId), { expectedVersion: 1 })),
    )
    expect(answers.filter(({ type }) => type === 'accepted')).toHaveLength(1)
    expect(answers.filter(({ type }) => type === 'conflict')).toHaveLength(15)
  })
})

describe('many at once', () => {
  test('on one stream each is decided on what went before', async () => {
    const playerId = await room.player(100)
    const answers = await Promise.all(Array.from({ length: 30 }, () => room.send(withdraw(playerId, 10))))
    expect(answers.filter(({ type }) => type === 'accepted')).toHaveLength(10)
    expect(answers.filter(({ type }) => type === 'rejected')).toHaveLength(20)
    const { state } = (await room.inside.room.views.stream(playerStream(playerId), { type: 'now' })) ?? {}
    expect(state).toMatchObject({ available: 0 })
  })

  test('from two processes on one stream all come through, and none on a state that is past', async () => {
    const playerId = await room.player(100)
    const other = createDispatch(room.inside.store)
    const answers = await Promise.all(
      Array.from({ length: 30 }, (_, index) =>
        (index % 2 ? other : room.inside.dispatch)(withdraw(playerId, 10), {
          sender: { type: 'system' },
          commandId: randomUUID(),
        }),
      ),
    )
    expect(answers.filter(({ type }) => type === 'accepted')).toHaveLength(10)
    expect(answers.filter(({ type }) => type === 'rejected')).toHaveLength(20)
  })

  test('a command that fails does not take its neighbours along', async () => {
    const playerId = await room.player(100)
    const commandId = randomUUID()
    await room.must(deposit(playerId), { commandId })
    const answers = await Promise.all([
      room.send(deposit(playerId)),
      room.send(deposit(playerId, 7), { commandId }),
      room.send(deposit(playerId)),
      room.send(withdraw(playerId, 1_000)),
      room.send(deposit(playerId)),
    ])
    expect(answers.map(({ type }) => type)).toEqual(['accepted', 'commandIdReused', 'accepted', 'rejected', 'accepted'])
  })
})

test('a snapshot is kept every hundred events, and a cold load from it comes to the same state', async () => {
  const playerId = await room.player(1)
  for (let n = 0; n < 250; n += 50) await Promise.all(Array.from({ length: 50 }, () => room.must(deposit(playerId))))
  const streamId = playerStream(playerId)
  const form = aggregateOf(streamId)?.snapshots ?? { schemaVersion: 0, sealed: { fields: {} } }
  await expect
    .poll(async () => (await room.inside.store.loadSnapshot(streamId, form))?.version)
    .toBeGreaterThanOrEqual(199)
  const snapshot = await room.inside.store.loadSnapshot(streamId, form)
  expect(snapshot?.state).toMatchObject({ available: snapshot?.version })
  const cold = createDispatch(room.inside.store)
  expect(await cold(withdraw(playerId, 252), { sender: { type: 'system' }, commandId: randomUUID() })).toMatchObject({
    rejection: { details: { available: 251 } },
  })
})

describe('a table is asked before chips are set aside for it', () => {
  const reserve = (playerId: string, tableId: string, seat: number | null, amount: number) => ({
    type: 'ReserveFunds' as const,
    data: { playerId, reservationId: randomUUID(), tableId, seat, amount },
  })

  test('about its limits, its seats and whether it exists', async () => {
    const playerId = await room.player(5_000)
    const tableId = await room.table(2)
    const rejected = (code: string) => ({ type: 'rejected', rejection: { code } })
    expect(await room.send(reserve(playerId, tableId, 0, 99))).toMatchObject(rejected('BuyInOutOfRange'))
    expect(await room.send(reserve(playerId, tableId, 0, 1_001))).toMatchObject(rejected('BuyInOutOfRange'))
    expect(await room.send(reserve(playerId, tableId, 2, 100))).toMatchObject(rejected('SeatOutOfRange'))
    expect(await room.send(reserve(playerId, randomUUID(), 0, 100))).toMatchObject(rejected('TableNotFound'))
    const topUp = { type: 'TopUp' as const, data: { playerId, reservationId: randomUUID(), tableId, amount: 10 } }
    expect(await room.send(topUp)).toMatchObject(rejected('NotSeated'))
    expect(await room.inside.store.readStream(playerStream(playerId))).toHaveLength(2)
  })

  test('as it stands at the head, whichever process wrote there', async () => {
    const [ann, ben] = [await room.player(), await room.player()]
    const tableId = await room.table(2)
    await room.send(reserve(ben, tableId, 9, 100))
    const other = createDispatch(room.inside.store)
    const seat = { tableId, playerId: ann, reservationId: randomUUID(), seat: 0, amount: 100 }
    await other({ type: 'SeatPlayer', data: seat }, { sender: { type: 'system' }, commandId: randomUUID() })
    expect(await room.inside.store.readStream(tableStream(tableId))).toHaveLength(2)
    expect(await room.send(reserve(ben, tableId, 0, 100))).toMatchObject({ rejection: { code: 'SeatTaken' } })
  })

  test('but not for chips that were set aside already: asked again for the same, it does nothing', async () => {
    const playerId = await room.player(5_000)
    const tableId = await room.table(2)
    const command = reserve(playerId, tableId, 0, 100)
    await room.must(command)
    await room.must({ type: 'SeatPlayer', data: command.data })
    expect(await room.send(command)).toMatchObject({ type: 'accepted', events: [] })
    expect(await room.send({ ...command, data: { ...command.data, amount: 200 } })).toMatchObject({
      rejection: { code: 'ReservationConflict' },
    })
  })
})

test('a hand is kept in memory until it is over, and is read again for whoever shows cards then', async () => {
  const { store } = room.inside
  const reads: string[] = []
  const dispatch = createDispatch({
    ...store,
    readStream(streamId, range) {
      reads.push(streamId)
      return store.readStream(streamId, range)
    },
  })
  const send = (type: string, data: object) =>
    dispatch({ type, data }, { sender: { type: 'system' }, commandId: randomUUID() })
  const deal = aDeal()
  const { handId } = deal.data
  await send(deal.type, deal.data)
  await send('Act', { handId, playerId: ANN, turn: 1, action: 'call' })
  expect(await send('Act', { handId, playerId: BEN, turn: 2, action: 'fold' })).toMatchObject({ type: 'accepted' })
  expect(reads).toEqual([handStream(handId)])
  expect(await send('ShowCards', { handId, playerId: ANN })).toMatchObject({ events: [{ type: 'CardsShown' }] })
  expect(reads).toEqual([handStream(handId), handStream(handId)])
})
