import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { verifyChain } from '@/domain/hash-chain'
import { asOwner } from '@/tests/support/cluster'
import { anAppend, facts, newStream, openStore } from '@/tests/support/open-store'

const there = openStore()

const CHANGES = [
  "UPDATE events SET data = '{}'",
  "UPDATE events SET data = '{}' WHERE false",
  'DELETE FROM events',
  'TRUNCATE events',
  'DELETE FROM commands',
  'UPDATE commands SET code = NULL',
  'TRUNCATE commands',
]

/** Runs some statements on one connection, the app's or the owner's. */
const run = (who: 'app' | 'owner', ...statements: string[]) =>
  asOwner(who === 'app' ? there.database.url : there.database.ownerUrl, async (client) => {
    for (const statement of statements) await client.query(statement)
  })

test.each(CHANGES)('the owner of the log is refused: %s', async (change) => {
  await there.store.append(anAppend(newStream(), -1))
  await expect(run('owner', change)).rejects.toThrow('append-only')
  await expect(run('owner', 'SET session_replication_role = replica', change)).rejects.toThrow('append-only')
})

test.each([
  ...CHANGES,
  'ALTER TABLE events DISABLE TRIGGER ALL',
  'DROP TRIGGER events_append_only ON events',
  'DROP TABLE events CASCADE',
  'SET session_replication_role = replica',
  'INSERT INTO events SELECT * FROM events',
  'INSERT INTO commands (id) VALUES (gen_random_uuid())',
  `CREATE OR REPLACE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NULL; END'`,
  "SELECT set_config('session_replication_role', 'replica', false)",
])('the app is refused: %s', async (statement) => {
  await expect(run('app', statement)).rejects.toThrow(/permission denied|must be owner/)
})

test.each([
  ['a version left out', { version: 3 }],
  ['a stream that does not begin with 0', { version: 1, stream_id: "'other-1'" }],
  ['a version that is there already', { version: 1 }],
  ['a negative version', { version: -1, stream_id: "'other-1'" }],
  ['a position left out', { position: '(SELECT max(position) + 2 FROM events)' }],
  ['a position before the first', { position: 0 }],
  ['a time before the last event', { recorded_at: "now() - interval '1 day'" }],
])('also the owner cannot insert %s', async (_, change) => {
  const stream = newStream()
  await there.store.append(anAppend(stream, -1, { events: facts(2) }))
  const row = {
    position: '(SELECT max(position) + 1 FROM events)',
    recorded_at: 'now()',
    command_id: 'gen_random_uuid()',
    correlation_id: 'gen_random_uuid()',
    version: 2,
    schema_version: 1,
    stream_id: `'${stream}'`,
    type: "'X'",
    causation_id: "'-'",
    actor_id: "'system'",
    hash: "sha256('')",
    data: "'{}'",
    ...change,
  }
  const insert = `INSERT INTO events (${Object.keys(row)}) VALUES (${Object.values(row)})`
  await expect(run('owner', insert)).rejects.toThrow(/does not follow on|duplicate key/)
  expect(await there.store.readStream(stream)).toHaveLength(2)
})

test('what follows on may be inserted by the owner: the triggers refuse nothing else', async () => {
  const stream = newStream()
  await there.store.append(anAppend(stream, -1))
  await there.asOwner(
    `INSERT INTO events (position, recorded_at, command_id, correlation_id, version, schema_version, stream_id, type,
       causation_id, actor_id, hash, data)
     SELECT max(position) + n, now(), gen_random_uuid(), gen_random_uuid(), n, 1, $1, 'X', '-', 'system', sha256(''), '{}'
     FROM events, generate_series(1, 2) n GROUP BY n`,
    [stream],
  )
  expect(await there.store.readStream(stream)).toHaveLength(3)
})

test('who tampers with the log all the same is found out by the hash chain', async () => {
  const stream = newStream()
  for (let n = 0; n < 4; n++)
    await Promise.all([
      there.store.append(anAppend(stream, 2 * n - 1)),
      there.store.append(anAppend(stream, 2 * n, { events: [{ type: 'X', data: { é: 1e-7, n, '': [null] } }] })),
      there.store.append(anAppend(newStream(), -1)),
    ])
  const stored = () => there.store.readStream(stream, { asStored: true })
  expect(await verifyChain(await stored())).toMatchObject({ intact: true })
  await run(
    'owner',
    'ALTER TABLE events DISABLE TRIGGER events_append_only',
    `UPDATE events SET data = '{"amount": 1000000}' WHERE stream_id = '${stream}' AND version = 4`,
    'ALTER TABLE events ENABLE ALWAYS TRIGGER events_append_only',
  )
  expect(await verifyChain(await stored())).toEqual({ intact: false, version: 4 })
})

const APPEND = `SELECT append_one(gen_random_uuid(), '00', 'X', 'x-1', -1, 'system', gen_random_uuid(), '-', NULL, NULL, NULL,
  'X', 1, '{}', false)`

test('a role of another database cannot append at all', async () => {
  const role = `stranger_${randomUUID().slice(0, 8)}`
  await run('owner', `CREATE ROLE ${role}`)
  try {
    await expect(run('owner', `SET ROLE ${role}`, APPEND)).rejects.toThrow('permission denied')
    await expect(run('owner', `SET ROLE ${role}`, 'SELECT FROM events')).rejects.toThrow('permission denied')
  } finally {
    await run('owner', `DROP ROLE ${role}`)
  }
})

test('numbers that do not follow on are refused, also by way of the append function', async () => {
  const appendAt = (...versions: number[]) => {
    const each = (value: string) => `ARRAY[${versions.map(() => value).join(', ')}]`
    return `SELECT append_many(ARRAY['player-gap'], ARRAY[-1], ARRAY[gen_random_uuid()], ARRAY['00'], ARRAY['X'], ARRAY[1],
      ARRAY[-1], ARRAY[${versions.length}], ARRAY[${versions.length}], ARRAY['system'], ARRAY[gen_random_uuid()], ARRAY['-'],
      NULL, NULL, NULL, ARRAY[]::uuid[], ${each('1')}, ARRAY[${versions}], ${each(`'X'`)}, ${each('1')}, ${each(`'{}'::jsonb`)}, false)`
  }
  await expect(run('app', appendAt(7))).rejects.toThrow('does not follow on')
  await expect(run('app', appendAt(0, -5))).rejects.toThrow('does not follow on')
  await expect(run('app', appendAt(0, 2))).rejects.toThrow('does not follow on')
  await expect(run('app', appendAt(0, 1))).resolves.toBeUndefined()
})
