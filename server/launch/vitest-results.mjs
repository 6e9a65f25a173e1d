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
  const { passed, failed } = existsSync(report)
    ? count(JSON.parse(readFileSync(report, 'utf8')))
    : { passed: 0, failed: 0 }
  return { passed, failed: failed === 0 && (code !== 0 || passed === 0) ? 1 : failed }
}

/**
 * @param {{ numPassedTests: number, testResults: { name: string, status: string,
 *   assertionResults: { status: string, fullName: string }[] }[] }} results as Vitest's JSON reporter writes them
 */
export function count({ numPassedTests, testResults }) {
  let failed = 0
  for (const { name, status, assertionResults } of testResults) {
    const wanting = assertionResults.filter((test) => test.status !== 'passed')
    for (const test of wanting.filter((test) => test.status !== 'failed')) {
      console.log(`Not run (${test.status}), so failed: ${name}: ${test.fullName}`)
    }
    failed += wanting.length || (status === 'passed' ? 0 : 1)
  }
  return { passed: numPassedTests, failed }
}
