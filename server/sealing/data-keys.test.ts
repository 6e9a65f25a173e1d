import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { eventually } from '@/tests/support/eventually'
import { openStore } from '@/tests/support/open-store'
import { SECRET } from '@/tests/support/secret'
import { createDataKeys } from './data-keys'

const there = openStore()
const aSubject = () => `player-${randomUUID()}`
/** The keys of another process: nothing is in its memory. */
const someKeys = (secret: Uint8Array = SECRET) => createDataKeys(there.database.prisma, secret)
const stored = (subject: string) => there.database.prisma.dataKey.findUnique({ where: { subject } })

test('a key is made when it is first needed, and is the same ever after', async () => {
  const subject = aSubject()
  expect(await someKeys().find([subject])).toEqual(new Map())
  const key = (await someKeys().findOrMake([subject])).get(subject)
  expect(key).toHaveLength(32)
  expect((await someKeys().findOrMake([subject])).get(subject)).toEqual(key)
  expect((await someKeys().find([subject, aSubject()])).get(subject)).toEqual(key)
})

test('the database holds it sealed under the server’s key, and for its subject alone', async () => {
  const [subject, other] = [aSubject(), aSubject()]
  const keys = await someKeys().findOrMake([subject, other])
  const wrapped = (await stored(subject))?.wrapped ?? new Uint8Array()
  expect(Buffer.from(wrapped).includes(Buffer.from(keys.get(subject) as Uint8Array))).toBe(false)
  expect((await someKeys(Buffer.alloc(32, 9)).find([subject])).get(subject)).toBe('spoilt')
  await there.asOwner('UPDATE data_keys SET wrapped = $1 WHERE subject = $2', [wrapped, other])
  expect((await someKeys().find([other])).get(other)).toBe('spoilt')
})

test('a key that is kept takes the memory of its own bytes and no more', async () => {
  const key = (await someKeys().findOrMake([aSubject()])).values().next().value as Uint8Array
  expect(key.buffer.byteLength).toBe(32)
})

test('two processes that make keys at once, in any order, end with the same ones', async () => {
  const subjects = Array.from({ length: 40 }, aSubject)
  const processes = [someKeys(), someKeys(), someKeys()]
  const found = await Promise.all(processes.map((keys, n) => keys.findOrMake(n % 2 ? subjects : subjects.toReversed())))
  for (const subject of subjects)
    expect(new Set(found.map((keys) => Buffer.from(keys.get(subject) as Uint8Array).toString('hex'))).size).toBe(1)
})

test('a destroyed key is gone, at once here and soon elsewhere, and is never made anew', async () => {
  const subject = aSubject()
  const [here, elsewhere] = [someKeys(), someKeys()]
  const heard: string[] = []
  elsewhere.onDestroyed((destroyed) => heard.push(destroyed))
  await here.findOrMake([subject])
  await elsewhere.findOrMake([subject])

  expect(await here.destroy(subject)).toBe(true)
  expect((await here.find([subject])).get(subject)).toBe('destroyed')
  const began = performance.now()
  await eventually(async () => expect((await elsewhere.find([subject])).get(subject)).toBe('destroyed'), 2_000)
  expect(performance.now() - began).toBeLessThan(1_000)
  expect(heard).toContain(subject)

  expect(await stored(subject)).toMatchObject({ wrapped: null, destroyedAt: expect.any(Date) })
  expect((await someKeys().findOrMake([subject])).get(subject)).toBe('destroyed')
  expect(await here.destroy(subject)).toBe(false)
})

test('what has no key is not destroyed', async () => {
  const subject = aSubject()
  expect(await someKeys().destroy(subject)).toBe(false)
  expect((await someKeys().findOrMake([subject])).get(subject)).toHaveLength(32)
})

test.each([
  "UPDATE data_keys SET wrapped = '\\x00' WHERE false",
  'UPDATE data_keys SET destroyed_at = now() WHERE false',
  'DELETE FROM data_keys WHERE false',
  'TRUNCATE data_keys',
  "INSERT INTO data_keys (subject, destroyed_at) VALUES ('x', now())",
])('the app’s role may not: %s', async (statement) => {
  await expect(there.database.pool.query(statement)).rejects.toThrow('permission denied')
})

test('nobody’s mistake destroys the key that proves the server’s own', async () => {
  await there.database.pool.query("INSERT INTO data_keys (subject, wrapped) VALUES ('room', '\\x00')")
  expect(await someKeys().destroy('room')).toBe(false)
})
