import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import type { PlayerId } from '@/domain/kernel'
import { openInside } from '@/server/inside'
import { asOwner } from './support/cluster'
import { eventually } from './support/eventually'
import type { LiveClient } from './support/live-client'
import { liveRoom } from './support/live-door'
import { SECRET } from './support/secret'

const { room, client } = liveRoom()

const deposit = (playerId: PlayerId, amount = 1) => room.must({ type: 'DepositFunds', data: { playerId, amount } })
const deposits = (playerId: PlayerId, times: number) =>
  Promise.all(Array.from({ length: times }, () => deposit(playerId)))
const head = () => room.inside.store.head()
const positionsOf = async (scope: string) =>
  (await room.inside.store.readScope(scope === 'log' ? [] : [scope])).map(({ position }) => position)
const positions = (listener: LiveClient, scope: string) => listener.events(scope).map(({ position }) => position)

/** Each message must begin where the one before it ended, from `after` on: no gap that a client could not see. */
function expectSeamless(listener: LiveClient, scope: string, after: number) {
  let end = after
  for (const message of listener.messages.filter((each) => each.scope === scope)) {
    expect(message.after).toBe(end)
    for (const { position } of message.events) {
      expect(position).toBeGreaterThan(message.after)
      expect(position).toBeLessThanOrEqual(message.position)
    }
    end = message.position
  }
}

describe('a subscription', () => {
  test('brings each change, with its position and the names of those it concerns', async () => {
    const playerId = await room.player()
    const listener = client()
    const before = await head()
    expect(await listener.subscribe(`player:${playerId}`, before)).toEqual({ ok: true, position: before })
    const { position } = await deposit(playerId, 25)
    await eventually(() => expect(listener.messages).toHaveLength(1))
    expect(listener.messages[0]).toMatchObject({
      scope: `player:${playerId}`,
      after: before,
      position,
      events: [{ type: 'FundsDeposited', position, data: { playerId, amount: 25 } }],
      names: { [playerId]: 'Someone' },
    })
  })

  test('brings what concerns its scope and nothing else, each scope on its own', async () => {
    const [ann, ben, tableId] = [await room.player(), await room.player(), await room.table()]
    const listener = client()
    const before = await head()
    for (const scope of [`player:${ann}`, `table:${tableId}`, 'lobby', 'books', 'log'])
      await listener.subscribe(scope, before)
    await deposit(ben)
    await room.reserve(ann, tableId, 0)
    await room.must({ type: 'CloseTable', data: { tableId } })
    const types = (scope: string) => listener.events(scope).map(({ type }) => type)
    await eventually(() => expect(types('log')).toEqual(['FundsDeposited', 'FundsReserved', 'TableClosed']))
    expect(types(`player:${ann}`)).toEqual(['FundsReserved'])
    expect(types(`table:${tableId}`)).toEqual(['FundsReserved', 'TableClosed'])
    expect(types('lobby')).toEqual(['TableClosed'])
    expect(types('books')).toEqual(['FundsDeposited', 'FundsReserved'])
    for (const scope of [`player:${ann}`, `table:${tableId}`, 'lobby', 'books', 'log'])
      expectSeamless(listener, scope, before)
  })

  test('follows a workflow, whatever streams it runs through', async () => {
    const [ann, tableId, correlationId] = [await room.player(), await room.table(), randomUUID()]
    const scope = `correlation:${correlationId}`
    const listener = client()
    const before = await head()
    expect(await listener.subscribe(scope, before)).toEqual({ ok: true, position: before })
    await room.must({ type: 'DepositFunds', data: { playerId: ann, amount: 7 } }, { correlationId })
    await room.must({ type: 'CloseTable', data: { tableId } }, { correlationId })
    await deposit(ann)
    await eventually(() =>
      expect(listener.events(scope).map(({ type }) => type)).toEqual(['FundsDeposited', 'TableClosed']),
    )
  })

  test('from an older position brings all that was missed before it is answered, in order, nothing twice', async () => {
    const playerId = await room.player()
    // More than one message's worth.
    await deposits(playerId, 1_100)
    const scope = `player:${playerId}`
    const listener = client()
    const answer = await listener.subscribe(scope, 0)
    expect(answer).toEqual({ ok: true, position: await head() })
    expect(positions(listener, scope)).toEqual(await positionsOf(scope))
    expectSeamless(listener, scope, 0)
    expect(listener.messages.length).toBeGreaterThan(1)

    const late = client()
    const missed = (await positionsOf(scope)).slice(700)
    await late.subscribe(scope, (missed[0] ?? 0) - 1)
    expect(positions(late, scope)).toEqual(missed)
  })

  test('loses and doubles nothing that is written while it catches up', async () => {
    const playerId = await room.player()
    await deposits(playerId, 1_200)
    const scope = `player:${playerId}`
    const listeners = Array.from({ length: 5 }, () => client())
    const writing = deposits(playerId, 400)
    await Promise.all(listeners.map((listener) => listener.subscribe(scope, 0)))
    await writing
    const expected = await positionsOf(scope)
    for (const listener of listeners) {
      await eventually(() => expect(listener.events(scope).length).toBeGreaterThanOrEqual(expected.length))
      expect(positions(listener, scope)).toEqual(expected)
      expectSeamless(listener, scope, 0)
    }
  })

  test('that is made twice brings everything once', async () => {
    const playerId = await room.player()
    const scope = `player:${playerId}`
    const listener = client()
    const before = await head()
    await Promise.all([listener.subscribe(scope, before), listener.subscribe(scope, before)])
    await listener.subscribe(scope, before)
    await deposits(playerId, 20)
    const expected = (await positionsOf(scope)).filter((position) => position > before)
    await eventually(() => expect(listener.events(scope).length).toBeGreaterThanOrEqual(20))
    expect(positions(listener, scope)).toEqual(expected)
  })

  test('that is made again from further back brings what came since then again', async () => {
    const playerId = await room.player()
    const scope = `player:${playerId}`
    const listener = client()
    await listener.subscribe(scope, await head())
    listener.messages.splice(0)
    await listener.subscribe(scope, 0)
    expect(positions(listener, scope)).toEqual(await positionsOf(scope))
  })

  test('that is ended brings nothing more', async () => {
    const playerId = await room.player()
    const scope = `player:${playerId}`
    const listener = client()
    await listener.subscribe(scope, await head())
    listener.socket.emit('unsubscribe', { scope })
    // Messages keep their order on a connection, so whatever comes after this answer comes after the end.
    await listener.subscribe('log', await head())
    const { position } = await deposit(playerId)
    await eventually(() => expect(positions(listener, 'log')).toContain(position))
    expect(listener.events(scope)).toEqual([])
  })
})

test('what another process writes arrives, also after the connection that listens was cut', async () => {
  const other = openInside({ ...room.database, secret: SECRET })
  const playerId = await room.player()
  const scope = `player:${playerId}`
  const listener = client()
  await listener.subscribe(scope, await head())
  const write = async () => {
    const sent = await other.dispatch(
      { type: 'DepositFunds', data: { playerId, amount: 1 } },
      { sender: { type: 'system' }, commandId: randomUUID() },
    )
    if (sent.type !== 'accepted') throw new Error(sent.type)
    await eventually(() => expect(positions(listener, scope)).toContain(sent.position))
  }
  await write()
  for (let times = 0; times < 3; times++) {
    const cut = await eventually(async () => {
      const { rowCount } = await asOwner(room.database.ownerUrl, (owner) =>
        owner.query(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity
          WHERE datname = current_database() AND query ILIKE 'listen %'`),
      )
      expect(rowCount).toBeGreaterThan(0)
      return rowCount
    })
    expect(cut).toBe(1)
    await write()
    await write()
  }
})
