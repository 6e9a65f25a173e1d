import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { contentHash } from './content-hash.mjs'
import { quietly } from './run.mjs'
import { step, upToDate } from './step.mjs'

const stamp = '.next/made-from'

/** All that can change what `next build` makes. */
const sources = [
  'app',
  'components',
  'domain',
  'projections',
  'public',
  'server',
  'prisma/schema.prisma',
  'next.config.js',
  'postcss.config.js',
  'tsconfig.json',
  'package.json',
  'package-lock.json',
]

/** Builds the pages for production, unless they were built from just these sources. */
export async function build() {
  const made = contentHash(sources, (path) => !/\.test\.tsx?$|^server\/launch\//.test(path))
  if (existsSync('.next/BUILD_ID') && existsSync(stamp) && readFileSync(stamp, 'utf8') === made)
    return upToDate('Pages')
  await step('Pages', 'building', async () => {
    // A build that is broken off leaves no stamp.
    rmSync(stamp, { force: true })
    await quietly(process.execPath, ['node_modules/next/dist/bin/next', 'build'], {
      env: { NODE_ENV: 'production' },
      sentence: 'The pages cannot be built.',
    })
    writeFileSync(stamp, made)
  })
}
