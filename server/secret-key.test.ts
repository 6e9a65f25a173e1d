import { readFile, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { temporaryFolder } from '@/tests/support/cluster'
import { loadSecretKey } from './secret-key'

let folder = ''
let lines: string[] = []
beforeEach(async () => {
  folder = await temporaryFolder()
  lines = []
})
afterEach(() => rm(folder, { recursive: true }))

const load = (DATA_DIR = join(folder, '.data')) =>
  loadSecretKey({ SECRET_KEY: undefined, DATA_DIR, log: (line) => lines.push(line) })

test('the first start makes a key that its owner alone may read, and says so; later ones find it', async () => {
  const key = await load()
  expect(key).toHaveLength(32)
  expect((await stat(join(folder, '.data/secret-key'))).mode & 0o777).toBe(0o600)
  expect(await load()).toEqual(key)
  expect(lines).toEqual([expect.stringContaining('keep a copy of it')])
  expect(lines.join()).not.toContain(key.toString('base64'))
})

test('of several that start at once all have the same key', async () => {
  const keys = await Promise.all([load(), load(), load()])
  expect(new Set(keys.map((key) => key.toString('hex'))).size).toBe(1)
  expect(lines).toHaveLength(1)
})

test('a key from the environment is the one, and none is made', async () => {
  const SECRET_KEY = Buffer.alloc(32, 1)
  expect(await loadSecretKey({ SECRET_KEY, DATA_DIR: folder })).toBe(SECRET_KEY)
  await expect(readFile(join(folder, 'secret-key'))).rejects.toThrow('ENOENT')
})

test('a spoilt key file is not replaced', async () => {
  await load()
  await writeFile(join(folder, '.data/secret-key'), 'spoilt')
  await expect(load()).rejects.toThrow('does not hold a key of 32 bytes')
  expect(await readFile(join(folder, '.data/secret-key'), 'utf8')).toBe('spoilt')
})

test('where no key can be made, a sentence says where', async () => {
  await writeFile(join(folder, 'file'), '')
  await expect(load(join(folder, 'file/.data'))).rejects.toMatchObject({
    code: 'SecretKeyUnavailable',
    message: expect.stringContaining(join(folder, 'file/.data/secret-key')),
  })
})
