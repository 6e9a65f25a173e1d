import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { copyFile, mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { contentHash } from '@/server/launch/content-hash.mjs'
import { count } from '@/server/launch/vitest-results.mjs'
import { temporaryFolder } from '../support/cluster'

let folder = ''
beforeEach(async () => {
  folder = await temporaryFolder()
})
afterEach(() => rm(folder, { recursive: true }))

/** A running script, and what it has printed. */
async function script(source: string, env: Record<string, string> = {}) {
  const file = join(folder, 'script.mjs')
  await writeFile(file, source)
  const child = spawn(process.execPath, [file], { env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'] })
  const printed = { text: '' }
  child.stdout.on('data', (chunk) => (printed.text += chunk))
  child.stderr.on('data', (chunk) => (printed.text += chunk))
  return { child, printed, closed: once(child, 'close').then(([code]) => code) }
}

test('an unsupported Node.js is told which one is needed', async () => {
  await mkdir(join(folder, 'server/launch'), { recursive: true })
  await copyFile('server/launch/node-version.mjs', join(folder, 'server/launch/node-version.mjs'))
  await writeFile(join(folder, 'package.json'), JSON.stringify({ engines: { node: '>=99.1' } }))
  const { printed, closed } = await script(`import './server/launch/node-version.mjs'; console.log('went on')`)
  expect(await closed).toBe(1)
  expect(printed.text).toContain(`Rewind Poker needs Node.js 99.1 or newer; this is ${process.version}.`)
  expect(printed.text).not.toContain('went on')
})

describe('the app in the launcher’s place', () => {
  const run = pathToFileURL('server/launch/run.mjs')
  const launcher = (app: string) => `
    import { writeFileSync } from 'node:fs'
    import { inPlaceOfThis } from ${JSON.stringify(run)}
    writeFileSync(new URL('app.mjs', import.meta.url), ${JSON.stringify(app)})
    process.exitCode = await inPlaceOfThis([new URL('app.mjs', import.meta.url).pathname], { NODE_ENV: 'production' })`

  const untilReady = (printed: { text: string }) =>
    expect.poll(() => printed.text, { timeout: 20_000 }).toContain('ready production')

  test('is sent the launcher’s signals, and its exit code is the launcher’s', async () => {
    const app = `process.on('SIGTERM', () => { console.log('told'); process.exit(7) })
      setInterval(() => {}, 1000); console.log('ready', process.env.NODE_ENV)`
    const { child, printed, closed } = await script(launcher(app), { NODE_ENV: 'test' })
    await untilReady(printed)
    child.kill('SIGTERM')
    expect(await closed).toBe(7)
    expect(printed.text).toContain('told')
  })

  test('learns that the launcher was killed', async () => {
    const app = `process.on('disconnect', () => { console.log('alone'); process.exit() })
      setInterval(() => {}, 1000); console.log('ready', process.env.NODE_ENV)`
    const { child, printed, closed } = await script(launcher(app))
    await untilReady(printed)
    child.kill('SIGKILL')
    await closed
    expect(printed.text).toContain('alone')
  })
})

test('a step under way ends with the launcher, without a complaint', async () => {
  const step = `import { writeFileSync } from 'node:fs'
    process.on('SIGTERM', () => { writeFileSync(new URL('ended', import.meta.url), ''); process.exit(1) })
    setInterval(() => {}, 1000); writeFileSync(new URL('begun', import.meta.url), '')`
  const { child, printed, closed } = await script(`
    import { writeFileSync } from 'node:fs'
    import { quietly } from ${JSON.stringify(pathToFileURL('server/launch/run.mjs'))}
    writeFileSync(new URL('step.mjs', import.meta.url), ${JSON.stringify(step)})
    await quietly(process.execPath, [new URL('step.mjs', import.meta.url).pathname], { sentence: 'It failed.' })`)
  await expect.poll(() => existsSync(join(folder, 'begun')), { timeout: 20_000 }).toBe(true)
  child.kill('SIGTERM')
  expect(await closed).toBe(143)
  expect(existsSync(join(folder, 'ended'))).toBe(true)
  expect(printed.text).toBe('')
})

test('a content hash follows contents and names, and nothing else', async () => {
  const file = join(folder, 'sub/a.ts')
  await mkdir(join(folder, 'sub'))
  await writeFile(file, 'one')
  const hash = contentHash([folder])
  await writeFile(file, await readFile(file))
  expect(contentHash([folder, join(folder, 'absent')])).toBe(hash)
  await writeFile(join(folder, 'sub/a.test.ts'), 'a test')
  expect(contentHash([folder], (path) => !path.endsWith('.test.ts'))).toBe(hash)
  expect(contentHash([folder])).not.toBe(hash)
  await rm(join(folder, 'sub/a.test.ts'))
  await writeFile(file, 'two')
  expect(contentHash([folder])).not.toBe(hash)
})

describe('what Vitest reports is counted', () => {
  const file = (status: string, ...tests: string[]) => ({
    name: 'a.test.ts',
    status,
    assertionResults: tests.map((status) => ({ status, fullName: 'a test' })),
  })
  test.each([
    ['tests that passed', [file('passed', 'passed', 'passed')], { passed: 2, failed: 0 }],
    ['a test that failed', [file('failed', 'passed', 'failed')], { passed: 1, failed: 1 }],
    ['a skipped test, as failed', [file('passed', 'passed', 'skipped')], { passed: 1, failed: 1 }],
    ['a test left to do, as failed', [file('passed', 'todo')], { passed: 0, failed: 1 }],
    ['a file that could not be run, as failed', [file('failed')], { passed: 0, failed: 1 }],
    ['a file whose hook failed, as failed', [file('failed', 'passed')], { passed: 1, failed: 1 }],
  ])('%s', (_, testResults, expected) => {
    const numPassedTests = testResults.flatMap((f) => f.assertionResults).filter((t) => t.status === 'passed').length
    expect(count({ numPassedTests, testResults })).toMatchObject(expected)
  })
})
