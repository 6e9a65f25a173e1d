import { existsSync, readFileSync, rmSync } from 'node:fs'
import { aloud } from './run.mjs'

const report = '.cache/vitest.json'

/**
 * Runs Vitest and counts. What was skipped or left to do proves nothing, so it counts as failed; so does a file that
 * could not be run, an error outside of every test, and a run without tests.
 * @param {readonly string[]} args
 * @param {Record<string, string>} env
 * @returns {Promise<{ passed: number, failed: number }>}
 */
export async function vitest(args, env) {
  rmSync(report, { force: true })
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  const code = await aloud(process.execPath, ['node_modules/vitest/vitest.mjs', 'run', ...reporters, ...args], {
    // As in CI: no test is focused and no snapshot written by the way.
    env: { ...env, NODE_ENV: 'test', CI: 'true' },
  })
  const { passed, failed, notRun } = existsSync(report)
    ? count(JSON.parse(readFileSync(report, 'utf8')))
    : { passed: 0, failed: 0, notRun: [] }
  for (const test of notRun) console.log(`Not run, so failed: ${test}`)
  return { passed, failed: failed === 0 && (code !== 0 || passed === 0) ? 1 : failed }
}

/**
 * @param {{ numPassedTests: number, testResults: { name: string, status: string,
 *   assertionResults: { status: string, fullName: string }[] }[] }} results as Vitest's JSON reporter writes them
 * @returns {{ passed: number, failed: number, notRun: string[] }} `notRun` names those among the failed that were skipped
 */
export function count({ numPassedTests, testResults }) {
  let failed = 0
  const notRun = []
  for (const { name, status, assertionResults } of testResults) {
    const wanting = assertionResults.filter((test) => test.status !== 'passed')
    failed += wanting.length || (status === 'passed' ? 0 : 1)
    notRun.push(...wanting.filter((test) => test.status !== 'failed').map((test) => `${name}: ${test.fullName}`))
  }
  return { passed: numPassedTests, failed, notRun }
}
