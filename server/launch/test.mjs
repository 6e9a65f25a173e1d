// npm test: every check there is, each counted as a test; `npm test -- PATH…` runs only those tests.
import './node-version.mjs'

const { join } = await import('node:path')
const { prepare, root } = await import('./prepare.mjs')
const { install } = await import('./install.mjs')
const { browser } = await import('./browser.mjs')
const { aloud } = await import('./run.mjs')
const { main } = await import('./step.mjs')
const { vitest } = await import('./vitest-results.mjs')

const args = process.argv.slice(2)

// In CI they colour a log file too, which then nobody can read.
const colours = process.stdout.isTTY ? 'force' : 'off'
if (colours === 'off') process.env.NO_COLOR = '1'

/** Each is a name and the Node.js commands that make it up. */
const checks = /** @type {const} */ ([
  [
    'Lint and format (Biome)',
    ['node_modules/@biomejs/biome/bin/biome', 'ci', '--error-on-warnings', `--colors=${colours}`, '.'],
  ],
  ['Types of the routes (Next.js)', ['node_modules/next/dist/bin/next', 'typegen']],
  ['Types (TypeScript)', ['node_modules/typescript/bin/tsc', '--noEmit']],
  ['Unused code (knip)', ['node_modules/knip/bin/knip.js']],
])

/** Tests beside the code use no pages and no browser. */
const needsPages = args.length === 0 || args.some((arg) => !/^(-|domain|projections|components|server)/.test(arg))

await main(
  async () => {
    await prepare({ pages: needsPages })
    // Their types are checked together with the rest of bench/.
    if (args.length === 0) await install('Peers', join(root, 'bench'))
    const env = needsPages ? { CHROMIUM_PATH: await browser() } : {}
    const results = args.length === 0 ? await runChecks() : { passed: 0, failed: 0 }
    const tests = await vitest(args, env)
    const failed = results.failed + tests.failed
    console.log(`\n${results.passed + tests.passed} passed, ${failed} failed`)
    return failed === 0 ? 0 : 1
  },
  () => console.log('\n0 passed, 1 failed'),
)

async function runChecks() {
  const results = { passed: 0, failed: 0 }
  for (const [name, command] of checks) {
    console.log(`\n${name}`)
    const code = await aloud(process.execPath, command)
    console.log(code === 0 ? 'passed' : `FAILED: ${name}`)
    results[code === 0 ? 'passed' : 'failed'] += 1
  }
  return results
}
