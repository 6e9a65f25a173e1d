import { expect, test } from 'vitest'
import { SECRET } from '@/tests/support/secret'
import { createFingerprint } from './fingerprint'

const fingerprint = createFingerprint(SECRET)
const command = { type: 'RegisterPlayer', data: { playerId: 'p', displayName: 'Ann' } }
const print = fingerprint('system', command)

test('the same command has the same print, in whatever order its keys come', () =>
  expect(fingerprint('system', { data: { displayName: 'Ann', playerId: 'p' }, type: 'RegisterPlayer' })).toBe(print))

test.each([
  ['another sender', () => fingerprint('p', command)],
  ['another type', () => fingerprint('system', { ...command, type: 'Other' })],
  ['other data', () => fingerprint('system', { ...command, data: { ...command.data, displayName: 'Ben' } })],
  ['another server key', () => createFingerprint(Buffer.alloc(32, 8))('system', command)],
])('%s, another print', (_, other) => expect(other()).not.toBe(print))
