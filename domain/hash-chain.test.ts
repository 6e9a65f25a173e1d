import { describe, expect, test } from 'vitest'
import { canonicalJson, dataDigest, eventHash, type Link, verifyChain } from './hash-chain'

const DATA = { note: 'déjà "vu"', amount: 250, tiny: 1e-7, b: [1, { z: null }] }

/** Computed by Postgres: event_hash(…) of the migration. */
const METADATA = {
  position: 1,
  streamId: 'player-00000000-0000-4000-8000-000000000001' as const,
  version: 0,
  type: 'FundsDeposited',
  schemaVersion: 1,
  commandId: '00000000-0000-4000-8000-000000000002',
  correlationId: '00000000-0000-4000-8000-000000000002',
  causationId: '00000000-0000-4000-8000-000000000002',
  actorId: 'system',
  recordedAt: '2026-01-02T03:04:05.006Z',
  hash: '5ac27489a2572362246fd79d880d490f8bdbc8200934d0c0399868b02afe26bd',
}
const VECTOR: Link = { ...METADATA, data: DATA }

async function chain(length: number): Promise<Link[]> {
  const events: Link[] = []
  for (let version = 0; version < length; version++) {
    const event = { ...VECTOR, version, position: 10 + version, data: { amount: version } }
    events.push({ ...event, hash: await eventHash(events.at(-1)?.hash ?? '', event) })
  }
  return events
}

describe('canonical JSON is what Postgres prints of a jsonb', () => {
  test.each([
    [{ bb: 1, a: 2, Ä: 3, c: undefined }, '{"a": 2, "bb": 1, "Ä": 3}'],
    [{ list: [], object: {}, no: false, none: null }, '{"no": false, "list": [], "none": null, "object": {}}'],
    ['"\\\n\u0001\u007f€', '"\\"\\\\\\n\\u0001\u007f€"'],
    [1e21, '1000000000000000000000'],
    [-1.5e-9, '-0.0000000015'],
    [123456789.25, '123456789.25'],
    [-0, '0'],
  ])('%j', (value, text) => expect(canonicalJson(value)).toBe(text))
})

test('a hash is the one that Postgres computes', async () => {
  expect(await eventHash('', VECTOR)).toBe(VECTOR.hash)
})

test('whoever may not see the data checks the chain by their digest', async () => {
  expect(await eventHash('', { ...METADATA, dataDigest: await dataDigest(DATA) })).toBe(VECTOR.hash)
})

test('a chain is intact from its beginning, and from anywhere on', async () => {
  const events = await chain(4)
  const hash = events.at(-1)?.hash
  expect(await verifyChain(events)).toEqual({ intact: true, hash })
  expect(await verifyChain(events.slice(2), events[1]?.hash)).toEqual({ intact: true, hash })
  expect(await verifyChain([])).toEqual({ intact: true, hash: '' })
})

test.each<[string, (events: Link[]) => Link[]]>([
  ['changed data', (events) => events.with(2, { ...at(events, 2), data: { amount: 999 } })],
  ['another actor', (events) => events.with(2, { ...at(events, 2), actorId: 'process:cash-out' })],
  ['an event left out', (events) => events.toSpliced(2, 1)],
  ['two events swapped', (events) => events.with(2, at(events, 3)).with(3, at(events, 2))],
  ['a line break in a field', (events) => events.with(2, { ...at(events, 2), actorId: 'system\n' })],
])('%s is found', async (_, tamper) => {
  expect(await verifyChain(tamper(await chain(5)))).toEqual({ intact: false, version: 2 })
})

function at(events: Link[], version: number): Link {
  const event = events[version]
  if (!event) throw new Error(`No version ${version}`)
  return event
}
