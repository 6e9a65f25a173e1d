import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect, test } from 'vitest'
import { anAppend, facts, newStream, openStore } from '@/tests/support/open-store'

const there = openStore()

describe('append', () => {
  test('answers with the events as they then are in the log', async () => {
    const stream = newStream()
    const appended = await there.store.append(anAppend(stream, -1, { events: facts(3) }))
    if (appended.type !== 'appended') throw new Error(appended.type)
    expect(appended).toMatchObject({ streamId: stream, version: 2 })
    expect(appended.position).toBe(appended.events[2]?.position)
    expect(appended.events.map(({ version }) => version)).toEqual([0, 1, 2])
    expect(await there.store.readStream(stream)).toEqual(appended.events)
  })

  test('refuses another version than the expected one, and says which it is', async () => {
    const stream = newStream()
    await there.store.append(anAppend(stream, -1, { events: facts(2) }))
    for (const expected of [-1, 0, 2])
      expect(await there.store.append(anAppend(stream, expected))).toEqual({ type: 'conflict', currentVersion: 1 })
    expect(await there.store.append(anAppend(newStream(), 0))).toEqual({ type: 'conflict', currentVersion: -1 })
  })

  test('keeps every kind of JSON, and fails alone for what Postgres cannot store', async () => {
    const stream = newStream()
    const data = { text: 'déjà "vu"\n\u2028🂡', number: 0.1, none: null, deep: [{ a: [] }], large: 1e21 }
    const good = there.store.append(anAppend(stream, -1, { events: [{ type: 'X"\\', data }] }))
    const bad = there.store.append(anAppend(newStream(), -1, { events: [{ type: 'X', data: { text: '\u0000' } }] }))
    await expect(bad).rejects.toThrow('22P05')
    await good
    expect(await there.store.readStream(stream)).toMatchObject([{ type: 'X"\\', data }])
  })

  test('of several at once, each is whole or not at all', async () => {
    const [a, b] = [newStream(), newStream()]
    await there.store.append(anAppend(b, -1))
    const outcomes = await Promise.all([
      there.store.append(anAppend(a, -1, { events: facts(2) })),
      there.store.append(anAppend(b, -1, { events: facts(3) })),
      there.store.append(anAppend(a, 1, { events: facts(1) })),
      there.store.append(anAppend(a, 1, { events: facts(1) })),
      there.store.append(anAppend(b, 0, { events: facts(2) })),
    ])
    expect(outcomes.map(({ type }) => type)).toEqual(['appended', 'conflict', 'appended', 'conflict', 'appended'])
    expect((await there.store.readStream(a)).map(({ data }) => data)).toMatchObject([
      { amount: 1 },
      { amount: 2 },
      { amount: 1 },
    ])
    expect(await there.store.readStream(b)).toHaveLength(3)
  })
})

describe('a command id', () => {
  test('works once, also twenty times at once and from two processes', async () => {
    const stream = newStream()
    const append = anAppend(stream, -1, { events: facts(2) })
    const stores = [there.store, there.another()]
    const answers = await Promise.all(Array.from({ length: 20 }, (_, n) => stores[n % 2]?.append(append)))
    expect(answers.filter((answer) => answer?.type === 'appended')).toHaveLength(1)
    const effects = answers.map((answer) => ({ ...answer, type: 'same' }))
    for (const effect of effects) expect(effect).toEqual(effects[0])
    expect(await there.store.readStream(stream)).toHaveLength(2)
  })

  test('gets its first answer, whatever the stream has come to', async () => {
    const stream = newStream()
    const append = anAppend(stream, -1)
    const first = await there.store.append(append)
    await there.store.append(anAppend(stream, 0))
    for (const expectedVersion of [-1, 1])
      expect(await there.store.append({ ...append, expectedVersion })).toEqual({ ...first, type: 'repeated' })
    expect(await there.store.answerTo(append.command, 'system')).toEqual({ ...first, type: 'repeated' })
    expect(await there.store.answerTo({ ...append.command, id: randomUUID() }, 'system')).toBeUndefined()
  })

  test('is refused with another body', async () => {
    const append = anAppend(newStream(), -1)
    await there.store.append(append)
    const other = { ...append, command: { ...append.command, data: { amount: 11 } } }
    expect(await there.store.append(other)).toEqual({ type: 'commandIdReused' })
    expect(await there.store.append({ ...other, streamId: newStream() })).toEqual({ type: 'commandIdReused' })
    expect(await there.store.answerTo(other.command, 'system')).toEqual({ type: 'commandIdReused' })
    expect(await there.store.answerTo(append.command, 'process:buy-in')).toEqual({ type: 'commandIdReused' })
  })

  test('of a command without effect is kept as well', async () => {
    const stream = newStream()
    await there.store.append(anAppend(stream, -1))
    const append = anAppend(stream, 0, { events: [] })
    const first = await there.store.append(append)
    expect(first).toMatchObject({ type: 'appended', version: 0, events: [], position: await there.store.head() })
    expect(await there.store.append(append)).toEqual({ ...first, type: 'repeated' })
    expect(await there.store.append(anAppend(stream, 3, { events: [] }))).toEqual({
      type: 'conflict',
      currentVersion: 0,
    })
  })
})

describe('a refused command', () => {
  const refusal = { code: 'InsufficientFunds', details: { available: 5 } }

  test('is kept with what it asked, and refused the same way again', async () => {
    const stream = newStream()
    const actorId = randomUUID()
    const append = anAppend(stream, -1, { events: [], refusal, actorId })
    const first = await there.store.append(append)
    expect(first).toMatchObject({ type: 'appended', version: -1, events: [], refusal })
    await there.store.append(anAppend(stream, -1))
    expect(await there.store.append(append)).toEqual({ ...first, type: 'repeated' })
    expect(await there.store.refusals({ actorId, limit: 10 })).toEqual([
      {
        ...refusal,
        id: append.command.id,
        type: 'DepositFunds',
        data: { amount: 10 },
        actorId,
        correlationId: append.correlationId,
        streamId: stream,
        version: -1,
        position: first.type === 'appended' && first.position,
        sequence: expect.any(Number),
        handledAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]{12}Z$/),
      },
    ])
  })

  test('is found page by page, both ways', async () => {
    const actorId = randomUUID()
    for (let n = 0; n < 5; n++) await there.store.append(anAppend(newStream(), -1, { events: [], refusal, actorId }))
    const all = (await there.store.refusals({ actorId, limit: 10 })).map(({ sequence }) => sequence)
    expect(all).toEqual(all.toSorted((a, b) => a - b))
    const page = async (range: object) =>
      (await there.store.refusals({ actorId, limit: 2, ...range })).map(({ sequence }) => sequence)
    expect(await page({ after: all[1] })).toEqual(all.slice(2, 4))
    expect(await page({ before: all[3], order: 'desc' })).toEqual([all[2], all[1]])
  })
})

describe('moments', () => {
  test('a stream, as of a version and as of a position', async () => {
    const [stream, other] = [newStream(), newStream()]
    const positions: number[] = []
    for (let version = -1; version < 6; version++) {
      const appended = await there.store.append(anAppend(stream, version))
      if (appended.type === 'appended') positions.push(appended.position)
      await there.store.append(anAppend(other, version))
    }
    expect((await there.store.readStream(stream, { after: 1, upTo: 4 })).map(({ version }) => version)).toEqual([
      2, 3, 4,
    ])
    expect((await there.store.readStream(stream, { limit: 2 })).map(({ version }) => version)).toEqual([0, 1])
    for (const [version, position] of positions.entries()) {
      expect(await there.store.versionAt(stream, position)).toBe(version)
      expect(await there.store.versionAt(stream, position + 1)).toBe(version)
      expect(await there.store.versionAt(stream, position - 1)).toBe(version - 1)
    }
    expect(await there.store.versionAt(newStream(), await there.store.head())).toBe(-1)
  })

  test('the log, as of a time', async () => {
    const stamped: { position: number; recordedAt: string }[] = []
    for (let n = 0; n < 4; n++) {
      await sleep(5)
      const appended = await there.store.append(anAppend(newStream(), -1, { events: facts(2) }))
      if (appended.type === 'appended') stamped.push(...appended.events.slice(-1))
    }
    const at = (time: string, ms = 0) => there.store.positionAt(new Date(Date.parse(time) + ms))
    for (const { position, recordedAt } of stamped) {
      expect(await at(recordedAt)).toBe(position)
      expect(await at(recordedAt, -1)).toBe(position - 2)
    }
    expect(await at('1999-01-01T00:00:00Z')).toBe(0)
    expect(await at('2999-01-01T00:00:00Z')).toBe(await there.store.head())
  })

  test('time never runs backwards along the log, even if the clock does', async () => {
    await there.asOwner(`
      INSERT INTO events (position, recorded_at, command_id, correlation_id, version, schema_version, stream_id, type,
        causation_id, actor_id, hash, data)
      SELECT max(position) + 1, now() + interval '1 hour', gen_random_uuid(), gen_random_uuid(), 0, 1,
        'clock-' || gen_random_uuid(), 'FromTheFuture', '-', 'system', sha256(''), '{}' FROM events`)
    const appended = await there.store.append(anAppend(newStream(), -1))
    const [future] = await there.store.readAll({ after: (await there.store.head()) - 2, limit: 1 })
    expect(future?.type).toBe('FromTheFuture')
    expect(appended.type === 'appended' && appended.events[0]?.recordedAt).toBe(future?.recordedAt)
  })

  test('the log, in order and without gaps', async () => {
    const head = await there.store.head()
    const events = await there.store.readAll({ after: 0, limit: 100_000 })
    expect(events.map(({ position }) => position)).toEqual(Array.from({ length: head }, (_, n) => n + 1))
    expect(await there.store.readAll({ after: 2, upTo: 5, limit: 10 })).toEqual(events.slice(2, 5))
    expect(await there.store.readAll({ after: 2, limit: 2 })).toEqual(events.slice(2, 4))
    expect(await there.store.readAll({ after: head, limit: 10 })).toEqual([])
  })
})

test('a snapshot is used only where it lies at or before the asked moment', async () => {
  const stream = newStream()
  const appended = await there.store.append(anAppend(stream, -1, { events: facts(20) }))
  if (appended.type !== 'appended') throw new Error(appended.type)
  const positionOf = (version: number) => appended.events[version]?.position ?? 0
  const form = { schemaVersion: 1, sealed: { fields: {} } }
  const save = (version: number) =>
    there.store.saveSnapshot({ streamId: stream, version, state: { sum: version } }, form)
  await save(4)
  await save(9)
  await save(9)
  await save(99)
  const version = async (bound: object, schemaVersion = 1) =>
    (await there.store.loadSnapshot(stream, { ...form, schemaVersion }, bound))?.version
  expect(await there.store.loadSnapshot(stream, form)).toEqual({
    streamId: stream,
    version: 9,
    position: positionOf(9),
    state: { sum: 9 },
  })
  expect(await version({ upToVersion: 9 })).toBe(9)
  expect(await version({ upToVersion: 8 })).toBe(4)
  expect(await version({ upToVersion: 3 })).toBeUndefined()
  expect(await version({ upToPosition: positionOf(9) })).toBe(9)
  expect(await version({ upToPosition: positionOf(9) - 1 })).toBe(4)
  expect(await version({}, 2)).toBeUndefined()
})
