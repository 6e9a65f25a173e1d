import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import { verifyChain } from '@/domain/hash-chain'
import { type PlayerId, PlayerId as PlayerIdSchema, type StreamId } from '@/domain/kernel'
import { handStream, playerStream } from '@/domain/room'
import { FORGOTTEN_NAME } from '@/domain/sealed-facts'
import { aDeal, plantedDeck, plantedSalt } from '@/tests/support/deals'
import { eventually } from '@/tests/support/eventually'
import { everythingStored } from '@/tests/support/everything-stored'
import { ANN } from '@/tests/support/ids'
import { roomInside } from '@/tests/support/inside'
import { anAppend } from '@/tests/support/open-store'
import { SECRET } from '@/tests/support/secret'
import { tamper } from '@/tests/support/tamper'
import { aggregateOf } from '../aggregates'
import { createDispatch } from '../dispatch'
import { type Inside, openInside } from '../inside'
import { rebuildProjection } from '../projection-runner'
import { type ReadModel, readModels } from '../read-models'

const room = roomInside()
const NAME = 'Zinnia Planted'

/** The room in another process, with nothing in its memory, and what it says. */
function elsewhere(): Inside & { lines: string[] } {
  const lines: string[] = []
  const { prisma, url } = room.database
  return { ...openInside({ prisma, url, secret: SECRET, log: (line) => lines.push(line) }), lines }
}

async function aPlayer(displayName = NAME): Promise<PlayerId> {
  const playerId = PlayerIdSchema.parse(randomUUID())
  await room.must({ type: 'RegisterPlayer', data: { playerId, displayName } })
  await room.must({ type: 'DepositFunds', data: { playerId, amount: 100 } })
  return playerId
}

/** Until there is a snapshot. */
async function playOn(playerId: PlayerId): Promise<void> {
  await Promise.all(
    Array.from({ length: 110 }, () => room.must({ type: 'DepositFunds', data: { playerId, amount: 1 } })),
  )
  const where = { streamId: playerStream(playerId) }
  await eventually(async () => expect(await room.inside.prisma.snapshot.count({ where })).toBeGreaterThan(0))
}

async function aHand(): Promise<StreamId> {
  const dispatch = createDispatch(room.inside.store, { now: Date.now, deal: () => plantedDeck('root') })
  const deal = aDeal()
  const sent = await dispatch(deal, { sender: { type: 'system' }, commandId: randomUUID() })
  if (sent.type !== 'accepted') throw new Error(sent.type)
  return handStream(deal.data.handId)
}

const firstOf = async ({ store }: Inside, streamId: StreamId) => (await store.readStream(streamId, { upTo: 0 }))[0]
const STAND_INS = { holeCards: {}, board: [], rest: [] }

describe('in the database', () => {
  test('no name, card or salt is found, whatever was decided, refused or kept', async () => {
    const playerId = await aPlayer()
    const hand = await aHand()
    const refused = await room.send({ type: 'RegisterPlayer', data: { playerId, displayName: `${NAME} II` } })
    expect(refused).toMatchObject({ type: 'rejected', rejection: { code: 'PlayerAlreadyRegistered' } })
    await playOn(playerId)

    const stored = await everythingStored(room.database)
    for (const type of ['PlayerRegistered', 'HandDealt', 'PlayerAlreadyRegistered']) expect(stored).toContain(type)
    const secrets = [NAME, 'Zinnia', plantedSalt(0), plantedSalt(51), plantedSalt(7).slice(-40), '"card"', '""card""']
    const encoded = secrets.flatMap((secret) => [
      secret,
      Buffer.from(secret).toString('base64url').slice(0, -2),
      Buffer.from(secret).toString('hex'),
    ])
    expect(encoded.filter((secret) => stored.includes(secret))).toEqual([])

    const [dealt] = await room.inside.store.readStream(hand, { upTo: 0, asStored: true })
    const sealed = { sealed: expect.stringMatching(/^v1\.[\w-]{16}\.[\w-]+$/) }
    expect(dealt?.data).toMatchObject({ commitment: 'root', holeCards: sealed, board: sealed, rest: sealed })
  })

  test('the hash chain is over what is stored', async () => {
    for (const streamId of [await aHand(), playerStream(await aPlayer())]) {
      const stored = await room.inside.store.readStream(streamId, { asStored: true })
      expect(await verifyChain(stored)).toMatchObject({ intact: true })
    }
  })
})

describe('whoever asks the store', () => {
  test('has everything in the clear: who appended it, who reads it, and whoever repeats the command', async () => {
    const playerId = PlayerIdSchema.parse(randomUUID())
    const commandId = randomUUID()
    const register = { type: 'RegisterPlayer' as const, data: { playerId, displayName: NAME } }
    const sent = await room.must(register, { commandId })
    expect(sent.events).toMatchObject([{ data: { displayName: NAME } }])
    const other = elsewhere()
    expect(await other.dispatch(register, { sender: { type: 'system' }, commandId })).toEqual(sent)
    const [first] = sent.events
    expect(await other.store.readStream(playerStream(playerId))).toEqual(sent.events)
    expect(await other.store.readFirst([playerStream(playerId)])).toEqual(sent.events)
    expect(await other.store.readAll({ after: (first?.position ?? 0) - 1, limit: 1 })).toEqual(sent.events)
    expect(await other.store.readScope([`player:${playerId}`])).toEqual(sent.events)
  })

  test('has hands with their cards', async () => {
    const dealt = await firstOf(elsewhere(), await aHand())
    const salts = new Set(JSON.stringify(dealt?.data).match(/5a17\d{60}/g))
    expect(salts.size).toBe(52)
  })

  test('has what refused commands asked', async () => {
    const playerId = await aPlayer()
    const actorId = playerId
    const command = { type: 'RegisterPlayer' as const, data: { playerId, displayName: 'Another' } }
    await room.send(command, { sender: { type: 'player', playerId } })
    expect(await elsewhere().store.refusals({ actorId, limit: 1 })).toMatchObject([{ data: command.data }])
  })

  test('has names from before they were sealed', async () => {
    const { prisma } = room.inside
    const playerId = randomUUID()
    const streamId: StreamId = `player-${playerId}`
    await room.inside.store.append(anAppend(streamId, -1, { events: [{ type: 'X', data: {} }] }))
    const data = JSON.stringify({ playerId, displayName: 'Old Ann' })
    const clear = `UPDATE events SET type = 'PlayerRegistered', data = $1 WHERE stream_id = $2`
    await tamper(room.database, clear, [data, streamId])
    const other = elsewhere()
    expect((await firstOf(other, streamId))?.data).toEqual({ playerId, displayName: 'Old Ann' })
    expect(await prisma.dataKey.count({ where: { subject: streamId } })).toBe(0)
    expect(other.lines).toEqual([])
  })

  test('has hands from before there was a second board; whatever else is missing was taken away', async () => {
    const hand = await aHand()
    const without = (field: string) =>
      tamper(room.database, `UPDATE events SET data = data - $1::text, schema_version = 2 WHERE stream_id = $2`, [
        field,
        hand,
      ])
    await without('secondBoard')
    const other = elsewhere()
    expect((await firstOf(other, hand))?.data).toMatchObject({ secondBoard: [], board: { length: 5 } })
    expect(other.lines).toEqual([])
    await without('board')
    expect((await firstOf(other, hand))?.data).toMatchObject({ secondBoard: [], board: [] })
    expect(other.lines).toMatchObject([expect.stringContaining('tampered with: board')])
  })
})

describe('a seal that does not open', () => {
  /** Changes one field of a stream's first event. */
  const change = (streamId: StreamId, field: string, value: unknown) =>
    tamper(
      room.database,
      `UPDATE events SET data = jsonb_set(data, ARRAY[$1], $2::jsonb) WHERE stream_id = $3 AND version = 0`,
      [field, JSON.stringify(value), streamId],
    )
  const sealedIn = async (streamId: StreamId, field: string): Promise<string> => {
    const { rows } = await room.database.pool.query<{ sealed: string }>(
      `SELECT data -> $1 ->> 'sealed' AS sealed FROM events WHERE stream_id = $2 AND version = 0`,
      [field, streamId],
    )
    return rows[0]?.sealed ?? ''
  }
  const turned = (text: string) => text.slice(0, -3) + (text.at(-3) === 'A' ? 'B' : 'A') + text.slice(-2)

  test('reads as its stand-in; one line names the event and the field, and nothing of what they say', async () => {
    const hand = await aHand()
    const before = (await firstOf(elsewhere(), hand))?.data as object
    await change(hand, 'board', { sealed: turned(await sealedIn(hand, 'board')) })
    const other = elsewhere()
    for (let n = 0; n < 3; n++) expect((await firstOf(other, hand))?.data).toEqual({ ...before, board: [] })
    expect(other.lines).toEqual([`${hand}/0: what was sealed does not open and has been tampered with: board`])
    expect(await verifyChain(await other.store.readStream(hand, { asStored: true }))).toEqual({
      intact: false,
      version: 0,
    })
  })

  test.each([
    ['moved from another event', async () => ({ sealed: await sealedIn(await aHand(), 'board') })],
    ['moved from another field', async (hand: StreamId) => ({ sealed: await sealedIn(hand, 'rest') })],
    ['that is none', async () => ({ sealed: 'v1' })],
    ['of an edition to come', async (hand: StreamId) => ({ sealed: `v2${(await sealedIn(hand, 'board')).slice(2)}` })],
    ['replaced by cards in the clear', async () => plantedDeck('').cards.slice(0, 5)],
  ])('%s: refused', async (_, value) => {
    const hand = await aHand()
    await change(hand, 'board', await value(hand))
    const other = elsewhere()
    expect((await firstOf(other, hand))?.data).toMatchObject({ board: [] })
    expect(other.lines).toHaveLength(1)
  })

  test('moved to another version of its stream: refused', async () => {
    const hand = await aHand()
    const copied = `UPDATE events e SET type = d.type, data = d.data FROM events d
      WHERE d.stream_id = $1 AND d.version = 0 AND e.stream_id = $1 AND e.version = 1`
    await tamper(room.database, copied, [hand])
    const other = elsewhere()
    const [first, second] = await other.store.readStream(hand, { upTo: 1 })
    expect(first?.data).not.toMatchObject(STAND_INS)
    expect(second?.data).toMatchObject(STAND_INS)
    expect(other.lines).toEqual([expect.stringContaining(`${hand}/1: `)])
  })

  test('stops its hand: the next command returns the bets and ends it', async () => {
    const hand = await aHand()
    await change(hand, 'holeCards', { sealed: turned(await sealedIn(hand, 'holeCards')) })
    const other = elsewhere()
    const fold = { type: 'Act', data: { handId: hand.replace('hand-', ''), playerId: ANN, turn: 1, action: 'fold' } }
    const sent = await other.dispatch(fold, { sender: { type: 'player', playerId: ANN }, commandId: randomUUID() })
    expect(sent).toMatchObject({ type: 'accepted', events: [{ type: 'HandStopped' }, { type: 'HandCompleted' }] })
    expect(other.lines).toHaveLength(1)
  })
})

describe('once a key is destroyed', () => {
  let playerId: PlayerId
  let streamId: StreamId
  let hand: StreamId
  let before: Awaited<ReturnType<Inside['room']['views']['books']>>
  let other: ReturnType<typeof elsewhere>

  beforeAll(async () => {
    playerId = await aPlayer()
    streamId = playerStream(playerId)
    hand = await aHand()
    const command = { type: 'RegisterPlayer' as const, data: { playerId, displayName: 'Yet another' } }
    await room.send(command, { sender: { type: 'player', playerId } })
    await playOn(playerId)
    expect(await room.inside.namesOf([playerId])).toEqual({ [playerId]: NAME })
    other = elsewhere()
    expect(await other.namesOf([playerId])).toEqual({ [playerId]: NAME })
    before = await room.inside.room.views.books()

    expect(await room.inside.store.keys.destroy(streamId)).toBe(true)
    expect(await room.inside.store.keys.destroy(hand)).toBe(true)
  })

  test('what it sealed reads as its stand-in, for ever, and nobody is alarmed', async () => {
    const fresh = elsewhere()
    expect((await firstOf(fresh, streamId))?.data).toEqual({ playerId, displayName: FORGOTTEN_NAME })
    expect((await firstOf(fresh, hand))?.data).toMatchObject({ ...STAND_INS, commitment: 'root', number: 1 })
    expect(await fresh.store.refusals({ actorId: playerId, limit: 1 })).toMatchObject([
      { code: 'PlayerAlreadyRegistered', data: { displayName: FORGOTTEN_NAME } },
    ])
    expect(fresh.lines).toEqual([])
  })

  test('the name is known no more: at once here, within a second in other processes, and in no snapshot', async () => {
    expect(await room.inside.namesOf([playerId])).toEqual({ [playerId]: FORGOTTEN_NAME })
    await expect.poll(() => other.namesOf([playerId]), { timeout: 1_000 }).toEqual({ [playerId]: FORGOTTEN_NAME })
    expect(await room.inside.prisma.snapshot.count({ where: { streamId } })).toBe(0)
  })

  test('the player’s session goes on, under the stand-in', async () => {
    const token = await room.inside.sessions.open(playerId)
    expect(await room.inside.room.sessionOf(token)).toEqual({ playerId, displayName: FORGOTTEN_NAME })
  })

  test('the player plays on, and new snapshots hold no name either', async () => {
    await playOn(playerId)
    const form = aggregateOf(streamId)?.snapshots
    const snapshot = form && (await elsewhere().store.loadSnapshot(streamId, form))
    expect(snapshot?.state).toMatchObject({ displayName: FORGOTTEN_NAME, status: 'registered' })
    const states = (await room.inside.prisma.snapshot.findMany({ where: { streamId } })).map(({ state }) => state)
    expect(JSON.stringify(states)).not.toContain('Zinnia')
  })

  test('hashes, replays and books go on as before', async () => {
    for (const each of [streamId, hand])
      expect(await verifyChain(await room.inside.store.readStream(each, { asStored: true }))).toMatchObject({
        intact: true,
      })
    const { state } = (await elsewhere().room.views.stream(streamId, { type: 'version', version: 111 })) ?? {}
    expect(state).toMatchObject({ available: 210, displayName: FORGOTTEN_NAME })
    expect((await room.inside.room.views.books(before.position)).view).toEqual(before.view)
  })

  test('every read model can be made anew', async () => {
    const { prisma, store } = elsewhere()
    for (const model of Object.values(readModels) as unknown as ReadModel<object>[])
      expect(await rebuildProjection(model, { prisma, store })).toBe(await store.head())
    expect((await room.inside.room.views.bankroll(playerId))?.names).toEqual({ [playerId]: FORGOTTEN_NAME })
  })

  test('its hand is stopped by the next command', async () => {
    const fold = { type: 'Act', data: { handId: hand.replace('hand-', ''), playerId: ANN, turn: 1, action: 'fold' } }
    const sending = { sender: { type: 'player' as const, playerId: ANN }, commandId: randomUUID() }
    expect(await room.inside.dispatch(fold, sending)).toMatchObject({
      type: 'accepted',
      events: [
        { type: 'HandStopped', data: { reason: 'DeckUnreadable', eventId: `${hand}/0` } },
        { type: 'HandCompleted' },
      ],
    })
  })
})

test('a snapshot keeps its sealed fields, and gives them back', async () => {
  const { store, prisma } = room.inside
  const streamId = playerStream(await aPlayer())
  const form = { schemaVersion: 7, sealed: { fields: { displayName: FORGOTTEN_NAME } } }
  await store.saveSnapshot({ streamId, version: 1, state: { displayName: NAME, available: 5 } }, form)
  const [row] = await prisma.snapshot.findMany({ where: { streamId, schemaVersion: 7 } })
  expect(row?.state).toEqual({ displayName: { sealed: expect.stringMatching(/^v1\./) }, available: 5 })
  expect(await elsewhere().store.loadSnapshot(streamId, form)).toMatchObject({
    version: 1,
    state: { displayName: NAME, available: 5 },
  })
})

test('keys are made without anybody overtaking on a stream', async () => {
  const playerId = PlayerIdSchema.parse(randomUUID())
  const streamId = playerStream(playerId)
  const registered = { type: 'PlayerRegistered', data: { playerId, displayName: NAME } }
  const deposited = { type: 'FundsDeposited', data: { playerId, amount: 1 } }
  const appended = await Promise.all([
    room.inside.store.append(anAppend(streamId, -1, { events: [registered] })),
    room.inside.store.append(anAppend(streamId, 0, { events: [deposited] })),
  ])
  expect(appended.map(({ type }) => type)).toEqual(['appended', 'appended'])
})
