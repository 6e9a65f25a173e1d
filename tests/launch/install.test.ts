import { mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { isInstalled } from '@/server/launch/install.mjs'
import { temporaryFolder } from '../support/cluster'

let folder = ''
beforeEach(async () => {
  folder = await temporaryFolder()
})
afterEach(() => rm(folder, { recursive: true }))

interface Entry {
  version: string
  optional?: boolean
  os?: string[]
  cpu?: string[]
  libc?: string[]
}

const lock = (packages: Record<string, Entry>) =>
  writeFile(join(folder, 'package-lock.json'), JSON.stringify({ packages: { '': {}, ...packages } }))

async function install(packages: Record<string, Entry>): Promise<void> {
  for (const path of Object.keys(packages)) {
    await mkdir(join(folder, path), { recursive: true })
    await writeFile(join(folder, path, 'package.json'), '{}')
  }
  await writeFile(join(folder, 'node_modules/.package-lock.json'), JSON.stringify({ packages }))
}

const zod = { 'node_modules/zod': { version: '4.0.0' } }
const elsewhere = process.platform === 'win32' ? 'linux' : 'win32'

test('nothing is installed in a fresh clone', async () => {
  await lock(zod)
  expect(isInstalled(folder)).toBe(false)
})

test('what the lockfile names is installed', async () => {
  await lock(zod)
  await install(zod)
  expect(isInstalled(folder)).toBe(true)
})

test('another version is not what the lockfile names', async () => {
  await lock(zod)
  await install({ 'node_modules/zod': { version: '3.9.9' } })
  expect(isInstalled(folder)).toBe(false)
})

test('an install without one of the packages is none, as with the dev dependencies left out', async () => {
  await lock({ ...zod, 'node_modules/vitest': { version: '4.0.0' } })
  await install(zod)
  expect(isInstalled(folder)).toBe(false)
})

test('an install that was broken off is none', async () => {
  await lock(zod)
  await install(zod)
  await rm(join(folder, 'node_modules/.package-lock.json'))
  expect(isInstalled(folder)).toBe(false)
})

test('a package whose folder is gone is missed', async () => {
  await lock(zod)
  await install(zod)
  await rm(join(folder, 'node_modules/zod'), { recursive: true })
  expect(isInstalled(folder)).toBe(false)
})

test('another platform’s package is not missed', async () => {
  await lock({ ...zod, 'node_modules/win': { version: '1.0.0', optional: true, os: [elsewhere] } })
  await install(zod)
  expect(isInstalled(folder)).toBe(true)
})

test('this platform’s package is missed, as after a move from another', async () => {
  const here = { version: '1.0.0', optional: true, os: [process.platform], cpu: [process.arch] }
  await lock({ ...zod, 'node_modules/here': here })
  await install(zod)
  expect(isInstalled(folder)).toBe(false)
})
